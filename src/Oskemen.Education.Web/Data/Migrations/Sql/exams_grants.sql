-- Aggregates of a printed report come with the portal's files.
grant select on indicators, indicator_values to education_portal;

-- Seasons and results are corrected, never deleted.
grant select, insert, update on ent_seasons, ent_results to education_portal;
