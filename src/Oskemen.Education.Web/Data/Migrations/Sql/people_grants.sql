-- Sessions come and go; memberships and appointments are ended, never deleted; organisations are corrected, never deleted.
grant select, insert, update, delete on sessions to education_portal;
grant select, insert, update on memberships, acting_appointments, organisations to education_portal;

-- The eight roles are the portal's own and the same everywhere.
insert into roles (id, name, normalized_name, concurrency_stamp)
select gen_random_uuid(), name, upper(name), gen_random_uuid()::text
from unnest(array['Economist', 'Head', 'Director', 'KindergartenHead', 'Methodist', 'GuardianshipSpecialist', 'Official', 'Administrator']) as name
on conflict do nothing;
-- An account is disabled, never deleted: the record names it.
revoke delete on users from education_portal;
revoke insert, update, delete on roles, role_claims from education_portal;
