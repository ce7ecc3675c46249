-- An edition moves draft → review → approved → published; of two decisions at once one is taken. What is published is sealed: its documents,
-- its decisions and the edition itself stay as they are. All of it holds for every role, the owner too.
-- The application recognises a refusal by its constraint name: edition_order, edition_own_submission, edition_sealed, append_only.

create function check_edition_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last edition_decisions;
begin
    -- Makes a second decision wait for this one.
    perform 1 from report_editions where id = new.edition_id for update;

    select * into last from edition_decisions where edition_id = new.edition_id order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 or not (case new.kind
        when 'Submitted' then last.kind is null or last.kind = 'Returned'
        when 'Returned' then coalesce(last.kind in ('Submitted', 'Approved'), false)
        when 'Approved' then coalesce(last.kind = 'Submitted', false)
        when 'Published' then coalesce(last.kind = 'Approved' and last.state_hash = new.state_hash, false)
        else false
    end) then
        raise exception '% cannot follow %.', new.kind, coalesce(last.kind, 'nothing')
            using errcode = 'P0001', constraint = 'edition_order';
    end if;

    if new.kind = 'Approved' and new.decided_by_id = last.decided_by_id then
        raise exception 'Who handed an edition in cannot approve it.'
            using errcode = 'P0001', constraint = 'edition_own_submission';
    end if;

    if new.kind = 'Published' and exists (
        select from report_editions e join report_years y on y.year = e.year where e.id = new.edition_id and y.is_sample) then
        raise exception 'A made-up report is not published.'
            using errcode = 'P0001', constraint = 'edition_sealed';
    end if;

    return new;
end $$;

create trigger edition_decision_is_legal before insert on edition_decisions
    for each row execute function check_edition_decision();

create function check_edition_is_next() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.number <> (select coalesce(max(number), 0) + 1 from report_editions where year = new.year)
        or exists (select from report_editions e where e.year = new.year
            and not exists (select from edition_decisions d where d.edition_id = e.id and d.kind = 'Published')) then
        raise exception 'An edition follows one that is published.'
            using errcode = 'P0001', constraint = 'edition_order';
    end if;
    return new;
end $$;

create trigger edition_is_next before insert on report_editions for each row execute function check_edition_is_next();

create function check_edition_file() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform 1 from report_editions where id = new.edition_id for update;
    -- Documents and the decision that seals them come in one transaction, in whatever order.
    if exists (select from edition_decisions d
        where d.edition_id = new.edition_id and d.kind = 'Published' and d.xmin <> pg_current_xact_id()::xid) then
        raise exception 'A published edition takes no other document.'
            using errcode = 'P0001', constraint = 'edition_sealed';
    end if;
    if new.hash <> encode(sha256(new.content), 'hex') or new.size <> length(new.content) then
        raise exception 'The hash of % is not that of its content.', new.name
            using errcode = 'P0001', constraint = 'edition_sealed';
    end if;
    return new;
end $$;


create trigger edition_file_is_legal before insert on edition_files
    for each row execute function check_edition_file();

create function refuse_change_of_report() returns trigger
language plpgsql as $$
begin
    raise exception '% is added to and never changed.', tg_table_name
        using errcode = 'P0001', constraint = 'append_only';
end $$;

create trigger is_append_only before update or delete on edition_files for each row execute function refuse_change_of_report();
create trigger is_append_only before update or delete on edition_decisions for each row execute function refuse_change_of_report();
create trigger is_append_only before update or delete on report_editions for each row execute function refuse_change_of_report();
create trigger is_append_only before update or delete on narrative_texts for each row execute function refuse_change_of_report();
create trigger is_append_only before update or delete on contradiction_decisions for each row execute function refuse_change_of_report();
create trigger is_never_emptied before truncate on edition_files for each statement execute function refuse_change_of_report();
create trigger is_never_emptied before truncate on edition_decisions for each statement execute function refuse_change_of_report();
create trigger is_never_emptied before truncate on report_editions for each statement execute function refuse_change_of_report();
create trigger is_never_emptied before truncate on narrative_texts for each statement execute function refuse_change_of_report();

-- Texts, decisions and editions: added to, never changed.
grant select, insert on narrative_texts, contradiction_decisions, report_editions, edition_decisions, edition_files to education_portal;
-- Printed pages can be thrown away.
grant select, insert, delete on printed_documents to education_portal;
