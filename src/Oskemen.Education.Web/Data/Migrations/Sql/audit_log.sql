-- The record: entries are added and never changed, and each is tied to all before it by a link that only the database
-- writes. The command `verify` recomputes the chain on its own.
-- The application recognises a refusal by its constraint name: audit_append_only.

-- What a hash is taken of: every column as its length in bytes, a colon and its text, or a dash where there is none.
-- The time is in microseconds since 1970, UTC. AuditChain.Canonical writes the same.
create function audit_field(value text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, '-')
$$;

create function audit_canonical(entry audit_entries) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select audit_field(entry.id::text)
        || audit_field((extract(epoch from entry.at) * 1000000)::bigint::text)
        || audit_field(entry.act)
        || audit_field(entry.actor_id::text)
        || audit_field(entry.actor_name)
        || audit_field(entry.address)
        || audit_field(entry.request)
        || audit_field(entry.trace)
        || audit_field(entry.subject_kind)
        || audit_field(entry.subject_key)
        || audit_field(entry.changes::text)
$$;

-- Runs when the transaction commits, after all its other work: the lock that puts commits in a row is then the last one
-- taken and held for an instant, so it can meet no row lock the other way round.
create function link_audit_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last_number bigint;
    last_hash bytea;
begin
    perform pg_advisory_xact_lock(4642051);
    select number, hash into last_number, last_hash from audit_links order by number desc limit 1;
    insert into audit_links (number, entry_id, hash)
    values (
        coalesce(last_number, 0) + 1,
        new.id,
        sha256(coalesce(last_hash, ''::bytea) || convert_to(audit_canonical(new), 'UTF8')));
    return null;
end $$;

create constraint trigger entry_is_linked after insert on audit_entries
    deferrable initially deferred for each row execute function link_audit_entry();

-- For every role, the owner too.
create function refuse_audit_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'The record is only added to: % of % is refused.', lower(tg_op), tg_table_name
        using errcode = 'P0001', constraint = 'audit_append_only';
end $$;

create trigger entries_are_kept before update or delete or truncate on audit_entries
    for each statement execute function refuse_audit_change();

create trigger links_are_kept before update or delete or truncate on audit_links
    for each statement execute function refuse_audit_change();

-- The portal adds entries and reads. Key and time are the database's own: nobody dates an act back.
grant select on audit_entries, audit_links to education_portal;
grant insert (act, actor_id, actor_name, address, request, trace, subject_kind, subject_key, changes) on audit_entries to education_portal;
revoke execute on function link_audit_entry() from public;
