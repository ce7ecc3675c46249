-- What the role that the portal runs as may do. What is not named here it may not: alter the schema, empty a table,
-- change or delete a decision, a comment or an act, delete a line or a month.
-- A migration that adds a table grants what the portal needs of it.

revoke create on schema public from public;
grant usage on schema public to education_portal;

-- The record of what was decided and of acts: added to, never changed.
grant select, insert on month_decisions, line_comments, plan_amendments, plan_amounts to education_portal;

-- Years with their lines: added to; names can be corrected.
grant select, insert on budget_years, budget_programmes, budget_lines, budget_months to education_portal;
grant update (name_kk, name_ru) on budget_programmes to education_portal;

-- A month's figures; the triggers see to locked months.
grant select, insert, update, delete on execution_entries, control_totals to education_portal;

grant select, insert, delete on sheet_uploads to education_portal;

grant select, insert, update, delete on users, user_claims, user_logins, user_roles, user_tokens, roles, role_claims
    to education_portal;
grant select, insert on data_protection_keys to education_portal;
