namespace Oskemen.Education.Web.Data;

/// <summary>
/// A form that came after its sender's session had ended, kept until they have signed in again and sent it once more. It is in
/// the database so that any instance finds it, and its content is encrypted: nobody knows yet whose it is.
/// </summary>
public sealed class KeptForm
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public Guid Id { get; init; } = Guid.NewGuid();

    public required DateTimeOffset KeptAt { get; init; }

    public required byte[] Content { get; init; }
}
