# What backup and restore share. Sourced by both.
# shellcheck shell=bash disable=SC2034

fail() {
    echo "$1" >&2
    exit 1
}

psql_quietly() {
    psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 "$@"
}

# Collated as names are in Kazakh, like the one that docs/operations.md creates.
create_database() {
    createdb --maintenance-db=postgres --template=template0 --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=kk-KZ "$@"
}

# Every table with its number of rows and a sum over all they hold, the collation, and the seal of the record of acts.
fingerprint=$(cat <<'SQL'
set timezone = 'UTC';
set datestyle = 'ISO';
set extra_float_digits = 1;
select 'collation ' || coalesce(to_jsonb(d) ->> 'daticulocale', to_jsonb(d) ->> 'datlocale', datcollate)
from pg_database d where datname = current_database();
select format('select %L || count(*) || '' rows '' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t',
    c.oid::regclass || ' ', c.oid::regclass)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by c.oid::regclass::text collate "C"
\gexec
select format('select ''seal '' || number || '':'' || encode(hash, ''hex'') from %s order by number desc limit 1', to_regclass('audit_links'))
where to_regclass('audit_links') is not null
\gexec
SQL
)
