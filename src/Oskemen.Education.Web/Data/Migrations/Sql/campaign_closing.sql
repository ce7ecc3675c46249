-- Closing a campaign waits for saves and submissions under way, and those that come after wait for it and are refused. The lock
-- is shared: what one school saves never waits for what another does.

create function refuse_when_campaign_is_over(written_revision_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    ended timestamptz;
begin
    -- A correction that was begun may be finished afterwards.
    select c.closed_at into ended
    from return_revisions v join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id
    where v.id = written_revision_id and v.number = 1
    for share of c;
    if ended is not null then
        raise exception 'The campaign is over.' using errcode = 'P0001', constraint = 'campaign_closed';
    end if;
end $$;

create or replace function refuse_when_return_is_locked(locked_revision_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last_kind text;
begin
    -- Waits for a decision that is being taken, and makes the next one wait for this write.
    perform 1 from return_revisions where id = locked_revision_id for share;

    select kind into last_kind from return_decisions where revision_id = locked_revision_id order by number desc limit 1;
    if last_kind in ('Submitted', 'Approved') then
        raise exception 'The return is locked: its last decision is %.', last_kind
            using errcode = 'P0001', constraint = 'return_locked';
    end if;

    perform refuse_when_campaign_is_over(locked_revision_id);
end $$;

create or replace function check_return_decision() returns trigger
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

    if new.kind = 'Submitted' then
        perform refuse_when_campaign_is_over(new.revision_id);
    end if;

    if new.kind = 'Approved' and new.decided_by_id = last.decided_by_id then
        raise exception 'Who submitted a return cannot approve it.'
            using errcode = 'P0001', constraint = 'own_submission';
    end if;

    return new;
end $$;
