-- What the source tells is read, never changed.
grant select on organisation_facts to education_portal;
