grant select, insert, delete on kept_forms to education_portal;
