grant select, insert, delete on saved_requests to education_portal;
