-- What belongs to a section of a year's report can be written while the section's last decision leaves it open; of two
-- decisions at once one is taken. Both hold for every role, the owner too. What belongs to a year without a report is not locked.
-- The application recognises a refusal by its constraint name: section_locked, decision_order, own_submission.

create function refuse_when_section_is_locked(locked_year integer, locked_section text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    locked_id integer;
    last_kind text;
begin
    -- Waits for a decision that is being taken, and makes the next one wait for this write.
    select id into locked_id from section_years where year = locked_year and section = locked_section for share;

    select kind into last_kind from section_decisions where section_id = locked_id order by number desc limit 1;
    if last_kind in ('Submitted', 'Approved') then
        raise exception 'The section is locked: its last decision is %.', last_kind
            using errcode = 'P0001', constraint = 'section_locked';
    end if;
end $$;

create function check_figure_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform refuse_when_section_is_locked(old.report_year, (select section from indicators where key = old.indicator_key));
    end if;
    if tg_op <> 'DELETE' then
        perform refuse_when_section_is_locked(new.report_year, (select section from indicators where key = new.indicator_key));
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger figure_is_open before insert or update or delete on indicator_values
    for each row execute function check_figure_is_open();

create function check_entry_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform refuse_when_section_is_locked(old.year, old.section);
    end if;
    if tg_op <> 'DELETE' then
        perform refuse_when_section_is_locked(new.year, new.section);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger entry_is_open before insert or update or delete on contests for each row execute function check_entry_is_open();
create trigger entry_is_open before insert or update or delete on investments for each row execute function check_entry_is_open();
create trigger entry_is_open before insert or update or delete on section_problems for each row execute function check_entry_is_open();

create function check_contest_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    entry contests;
begin
    for entry in select * from contests where id in (case when tg_op <> 'INSERT' then old.contest_id end, case when tg_op <> 'DELETE' then new.contest_id end) loop
        perform refuse_when_section_is_locked(entry.year, entry.section);
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger entry_is_open before insert or update or delete on contest_organisations
    for each row execute function check_contest_is_open();

create function check_investment_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    entry investments;
begin
    for entry in select * from investments where id in (case when tg_op <> 'INSERT' then old.investment_id end, case when tg_op <> 'DELETE' then new.investment_id end) loop
        perform refuse_when_section_is_locked(entry.year, entry.section);
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger entry_is_open before insert or update or delete on investment_organisations
    for each row execute function check_investment_is_open();

create function check_section_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last section_decisions;
begin
    -- Waits for saves and decisions under way; a save that began on an older snapshot fails instead of slipping past.
    update section_years set year = year where id = new.section_id;

    select * into last from section_decisions where section_id = new.section_id order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'Decision % follows decision %.', new.number, coalesce(last.number, 0)
            using errcode = 'P0001', constraint = 'decision_order';
    end if;

    if not (case new.kind
        when 'Submitted' then last.kind is null or last.kind in ('Returned', 'Reopened')
        when 'Returned' then coalesce(last.kind = 'Submitted', false)
        when 'Approved' then coalesce(last.kind = 'Submitted', false)
        when 'Reopened' then coalesce(last.kind = 'Approved', false)
        else false
    end) then
        raise exception '% cannot follow %.', new.kind, coalesce(last.kind, 'nothing')
            using errcode = 'P0001', constraint = 'decision_order';
    end if;

    if new.kind = 'Approved' and new.decided_by_id = last.decided_by_id then
        raise exception 'Who submitted a section cannot approve it.'
            using errcode = 'P0001', constraint = 'own_submission';
    end if;

    return new;
end $$;

create trigger section_decision_is_legal before insert on section_decisions
    for each row execute function check_section_decision();

-- The catalogue comes with the portal's files and is read; values are entered, corrected and emptied.
grant select, insert, update, delete on indicator_values to education_portal;
-- Years and decisions: added to, never changed. A section can be given to another person.
grant select, insert on report_years, section_decisions to education_portal;
grant select, insert on section_years to education_portal;
grant update (responsible_id) on section_years to education_portal;
-- What a register holds is corrected and withdrawn, never deleted; whom it names is part of a row.
grant select, insert, update on contests, investments, section_problems to education_portal;
grant select, insert, update, delete on contest_organisations, investment_organisations to education_portal;
