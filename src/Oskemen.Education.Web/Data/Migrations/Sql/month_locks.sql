-- A month's figures can be written while its last decision leaves it open; of two decisions at once one is taken.
-- Both rules hold for every role, the owner too, and whatever program writes.
-- The application recognises a refusal by its constraint name: month_locked, decision_order, own_submission.

create function refuse_when_month_is_locked(locked_month_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last_kind text;
begin
    -- Waits for a decision that is being taken, and makes the next one wait for this write.
    perform 1 from budget_months where id = locked_month_id for share;

    select kind into last_kind from month_decisions where month_id = locked_month_id order by number desc limit 1;
    if last_kind in ('Submitted', 'Approved') then
        raise exception 'The month is locked: its last decision is %.', last_kind
            using errcode = 'P0001', constraint = 'month_locked';
    end if;
end $$;

create function check_month_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform refuse_when_month_is_locked(old.month_id);
    end if;
    if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.month_id <> old.month_id) then
        perform refuse_when_month_is_locked(new.month_id);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger month_is_open before insert or update or delete on execution_entries
    for each row execute function check_month_is_open();

create trigger month_is_open before insert or update or delete on control_totals
    for each row execute function check_month_is_open();

create function check_month_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last month_decisions;
begin
    -- Waits for saves and decisions under way. An update rather than a mere lock: a save that began on an older
    -- snapshot (repeatable read) then fails instead of slipping past.
    update budget_months set month = month where id = new.month_id;

    select * into last from month_decisions where month_id = new.month_id order by number desc limit 1;
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
        raise exception 'Who submitted a month cannot approve it.'
            using errcode = 'P0001', constraint = 'own_submission';
    end if;

    return new;
end $$;

create trigger decision_is_legal before insert on month_decisions
    for each row execute function check_month_decision();
