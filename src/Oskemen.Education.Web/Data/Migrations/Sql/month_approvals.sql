-- Whether a month is approved follows from its last decision. It is kept with the month, so that months are found by it.

update budget_months m set approved_at = d.decided_at
from (select distinct on (month_id) month_id, kind, decided_at from month_decisions order by month_id, number desc) d
where d.month_id = m.id and d.kind = 'Approved';

create function keep_month_approval() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update budget_months set approved_at = case when new.kind = 'Approved' then new.decided_at end where id = new.month_id;
    return null;
end $$;

create trigger approval_is_kept after insert on month_decisions
    for each row execute function keep_month_approval();

-- Nobody else writes it.
revoke insert on budget_months from education_portal;
grant insert (year, month) on budget_months to education_portal;
