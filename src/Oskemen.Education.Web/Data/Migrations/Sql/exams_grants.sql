-- Aggregates of a printed report come with the portal's files.
grant select on indicators, indicator_values to education_portal;
