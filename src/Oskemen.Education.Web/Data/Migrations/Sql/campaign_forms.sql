-- A campaign that was opened before this was kept asked for what it has returns of, as far as anybody can know.
update campaigns c set forms = asked.forms
from (select campaign_id, array_agg(distinct form::text order by form::text) as forms from returns group by campaign_id) asked
where asked.campaign_id = c.id and c.forms = '{}';

alter table campaigns alter column forms drop default;
