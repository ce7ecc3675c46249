-- That an entry was withdrawn is added, never changed or taken back: whoever withdrew wrongly enters it anew.
grant select, insert on organisation_event_withdrawals to education_portal;
