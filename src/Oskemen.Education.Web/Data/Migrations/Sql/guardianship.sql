-- Of one child no two cases hold on the same day, and of one case no two pauses: whoever writes, and however many at once.
create extension if not exists btree_gist;

alter table guardianship_cases add constraint guardianship_cases_one_at_a_time
    exclude using gist (child_id with =, daterange(starts_on, ends_on, '[]') with &&);

alter table benefit_pauses add constraint benefit_pauses_one_at_a_time
    exclude using gist (case_id with =, daterange("from", until, '[]') with &&);

-- A list that is not approved yet has to be, before the next is made: else both would pay what is missing.
create unique index payment_lists_one_open on payment_lists ((true)) where approved_at is null;

-- Lines and entries are written while the last decision leaves their list open. What was approved is never changed, by any role;
-- only the account of somebody whose data are erased is forgotten. Refusals by constraint name: payment_list_locked, decision_order,
-- own_submission.
create function refuse_when_payment_list_is_locked(locked_list_ids integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last_kind text;
begin
    -- Waits for a decision that is being taken, and makes the next one wait for this write.
    perform 1 from payment_lists where id = any (locked_list_ids) for share;

    select d.kind into last_kind
    from payment_list_decisions d
    where d.list_id = any (locked_list_ids) and d.kind in ('Submitted', 'Approved')
        and not exists (select from payment_list_decisions later where later.list_id = d.list_id and later.number > d.number)
    limit 1;
    if last_kind is not null then
        raise exception 'The payment list is locked: its last decision is %.', last_kind
            using errcode = 'P0001', constraint = 'payment_list_locked';
    end if;
end $$;

create function check_added_to_open_list() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform refuse_when_payment_list_is_locked(array(select distinct list_id from added where list_id is not null));
    return null;
end $$;

create function check_taken_from_open_list() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform refuse_when_payment_list_is_locked(array(select distinct list_id from taken where list_id is not null));
    return null;
end $$;

create trigger list_is_open_for_more after insert on payment_lines
    referencing new table as added for each statement execute function check_added_to_open_list();

create trigger list_is_open_for_less after delete on payment_lines
    referencing old table as taken for each statement execute function check_taken_from_open_list();

create trigger list_is_open_for_more after insert on benefit_entries
    referencing new table as added for each statement execute function check_added_to_open_list();

create trigger list_is_open_for_less after delete on benefit_entries
    referencing old table as taken for each statement execute function check_taken_from_open_list();

create function refuse_to_change_entry() returns trigger
language plpgsql as $$
begin
    raise exception 'An entry of the ledger is not changed.' using errcode = 'P0001', constraint = 'payment_list_locked';
end $$;

create trigger entry_is_final before update on benefit_entries for each row execute function refuse_to_change_entry();

create function check_line_forgets_account_only() returns trigger
language plpgsql as $$
begin
    if new.account is not null or (new.id, new.list_id, new.case_id, new.guardian_id, new.total, new.debt, new.why_unpaid, new.unsettled_from)
        is distinct from (old.id, old.list_id, old.case_id, old.guardian_id, old.total, old.debt, old.why_unpaid, old.unsettled_from) then
        raise exception 'A line of a payment list is not changed.' using errcode = 'P0001', constraint = 'payment_list_locked';
    end if;
    return new;
end $$;

create trigger line_is_final before update on payment_lines for each row execute function check_line_forgets_account_only();

create function check_payment_list_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.approved_at is not null then
        raise exception 'The payment list is approved.' using errcode = 'P0001', constraint = 'payment_list_locked';
    end if;
    if tg_op = 'DELETE' then
        perform refuse_when_payment_list_is_locked(array[old.id]);
        return old;
    end if;
    return new;
end $$;

create trigger payment_list_is_open before update or delete on payment_lists
    for each row execute function check_payment_list_is_open();

create function check_payment_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last payment_list_decisions;
begin
    perform 1 from payment_lists where id = new.list_id for update;

    select * into last from payment_list_decisions where list_id = new.list_id order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 or not (case new.kind
        when 'Submitted' then coalesce(last.kind = 'Returned', true)
        when 'Returned' then coalesce(last.kind = 'Submitted', false)
        when 'Approved' then coalesce(last.kind = 'Submitted', false)
        else false
    end) then
        raise exception 'Decision % (%) cannot follow %.', new.number, new.kind, coalesce(last.kind, 'nothing')
            using errcode = 'P0001', constraint = 'decision_order';
    end if;

    if new.kind = 'Approved' and new.decided_by_id = last.decided_by_id then
        raise exception 'Who submitted a list cannot approve it.' using errcode = 'P0001', constraint = 'own_submission';
    end if;

    return new;
end $$;

create trigger payment_decision_is_legal before insert on payment_list_decisions
    for each row execute function check_payment_decision();

-- An approved list has an approval, and an approval its list: neither alone, however the transaction ends.
create function check_approval_is_whole() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (
        select from payment_lists l
        where l.id = (to_jsonb(new) ->> tg_argv[0])::integer
            and (l.approved_at is not null) <> exists (select from payment_list_decisions d where d.list_id = l.id and d.kind = 'Approved')) then
        raise exception 'An approval and its list go together.' using errcode = 'P0001', constraint = 'decision_order';
    end if;
    return null;
end $$;

create constraint trigger approval_is_whole after insert or update on payment_lists deferrable initially deferred
    for each row execute function check_approval_is_whole('id');

create constraint trigger approval_is_whole after insert on payment_list_decisions deferrable initially deferred
    for each row execute function check_approval_is_whole('list_id');

grant select, insert, update on children, guardians, guardianship_cases, guardianship_terms to education_portal;
grant usage on sequence children_ids, guardians_ids, guardianship_cases_ids to education_portal;
grant select, insert, update, delete on housing_records, benefit_pauses, case_documents, guardian_reports, home_visits to education_portal;
-- A list can be made again or taken back until it is submitted; the triggers see to the rest.
grant select, insert, update, delete on payment_lists to education_portal;
grant select, insert, delete on payment_lines, benefit_entries to education_portal;
grant update (account) on payment_lines to education_portal;
grant select, insert on payment_list_decisions, repayments, reconciliation_notes to education_portal;
