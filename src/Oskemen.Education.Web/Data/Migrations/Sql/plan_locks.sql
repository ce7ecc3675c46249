-- An approved month keeps the annual plan that it was approved against: no act, and no amount of an act, can be dated
-- inside or before it. The application recognises a refusal by its constraint name: plan_locked.

-- Waits for approvals and acts of the year that are under way, and makes the next ones wait until the transaction ends.
create function lock_plan(plan_year integer) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform 1 from budget_years where year = plan_year for update;
    perform 1 from budget_months where year = plan_year order by month for share;
end $$;

create function refuse_when_plan_is_locked(act_year integer, act_date date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform lock_plan(act_year);

    if exists (
        select from budget_months months
        cross join lateral (
            select kind from month_decisions where month_id = months.id order by number desc limit 1) last
        where months.year = act_year and last.kind = 'Approved'
            and act_date < make_date(months.year, months.month, 1) + interval '1 month')
    then
        raise exception 'A month that the act of % would reach is approved.', act_date
            using errcode = 'P0001', constraint = 'plan_locked';
    end if;
end $$;

create function check_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform refuse_when_plan_is_locked(new.year, new.date);
    return new;
end $$;

create trigger act_reaches_no_approved_month before insert or update on plan_amendments
    for each row execute function check_act();

create function check_act_amount() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform refuse_when_plan_is_locked(act.year, act.date) from plan_amendments act where act.id = new.amendment_id;
    return new;
end $$;

create trigger amount_reaches_no_approved_month before insert or update on plan_amounts
    for each row execute function check_act_amount();
