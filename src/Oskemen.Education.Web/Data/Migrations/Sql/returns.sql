-- A return's figures can be written and submitted while its last decision leaves them open, and while the campaign runs; a correction
-- that was begun may be finished afterwards. Of two decisions at once one is taken. The rules hold for every role, the
-- owner too. Refusals by constraint name: return_locked, campaign_closed, decision_order, own_submission.

create function refuse_when_return_is_locked(locked_revision_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last_kind text;
    is_over boolean;
begin
    -- Waits for a decision that is being taken, and makes the next one wait for this write.
    perform 1 from return_revisions where id = locked_revision_id for share;

    select kind into last_kind from return_decisions where revision_id = locked_revision_id order by number desc limit 1;
    if last_kind in ('Submitted', 'Approved') then
        raise exception 'The return is locked: its last decision is %.', last_kind
            using errcode = 'P0001', constraint = 'return_locked';
    end if;

    select c.closed_at is not null and v.number = 1 into is_over
    from return_revisions v join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id
    where v.id = locked_revision_id;
    if is_over then
        raise exception 'The campaign is over.' using errcode = 'P0001', constraint = 'campaign_closed';
    end if;
end $$;

create function check_return_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform refuse_when_return_is_locked(old.revision_id);
    end if;
    if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.revision_id <> old.revision_id) then
        perform refuse_when_return_is_locked(new.revision_id);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger return_is_open before insert or update or delete on return_cells
    for each row execute function check_return_is_open();

create trigger return_is_open before insert or update or delete on return_notes
    for each row execute function check_return_is_open();

-- What is kept with the figures for the lists stands as long as they do.
create function check_revision_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (new.heads, new.oddities, new.updated_by_id, new.updated_at, new.number, new.return_id)
        is distinct from (old.heads, old.oddities, old.updated_by_id, old.updated_at, old.number, old.return_id) then
        perform refuse_when_return_is_locked(old.id);
    end if;
    return new;
end $$;

create trigger revision_is_open before update on return_revisions
    for each row execute function check_revision_is_open();

create function check_return_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last return_decisions;
begin
    -- Waits for saves and decisions under way; a save that began on an older snapshot fails instead of slipping past.
    update return_revisions set number = number where id = new.revision_id;

    select * into last from return_decisions where revision_id = new.revision_id order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'Decision % follows decision %.', new.number, coalesce(last.number, 0)
            using errcode = 'P0001', constraint = 'decision_order';
    end if;

    if not (case new.kind
        when 'Submitted' then coalesce(last.kind = 'Returned', true)
        when 'Returned' then coalesce(last.kind = 'Submitted', false)
        when 'Approved' then coalesce(last.kind = 'Submitted', false)
        else false
    end) then
        raise exception '% cannot follow %.', new.kind, coalesce(last.kind, 'nothing')
            using errcode = 'P0001', constraint = 'decision_order';
    end if;

    if new.kind = 'Submitted' and exists (
        select from return_revisions v join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id
        where v.id = new.revision_id and v.number = 1 and c.closed_at is not null) then
        raise exception 'The campaign is over.' using errcode = 'P0001', constraint = 'campaign_closed';
    end if;

    if new.kind = 'Approved' and new.decided_by_id = last.decided_by_id then
        raise exception 'Who submitted a return cannot approve it.'
            using errcode = 'P0001', constraint = 'own_submission';
    end if;

    return new;
end $$;

create trigger return_decision_is_legal before insert on return_decisions
    for each row execute function check_return_decision();

-- Decisions, their reasons and extensions: added to, never changed.
grant select, insert on return_decisions, cell_comments, return_extensions to education_portal;
grant select, insert, update on campaigns to education_portal;
-- A return that nobody has begun can be taken back; one that was begun holds rows that cannot go.
grant select, insert, delete on returns to education_portal;
grant select, insert, update, delete on return_revisions, return_cells, return_notes to education_portal;
