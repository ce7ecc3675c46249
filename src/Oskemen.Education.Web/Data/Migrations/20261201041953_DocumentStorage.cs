using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class DocumentStorage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Script("document_storage");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            alter table edition_files alter column content set storage extended;
            alter table printed_documents alter column content set storage extended;
            """);
    }
}
