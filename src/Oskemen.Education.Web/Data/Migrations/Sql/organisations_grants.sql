-- What the source tells is read, never changed. A history is added to and corrected, never deleted.
grant select on organisation_facts to education_portal;
grant select, insert, update on organisation_events to education_portal;
