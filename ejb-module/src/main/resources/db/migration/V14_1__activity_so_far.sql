-- Those who were there before: active when they last bought, or when they came.
insert into person_activity (customer_id, last_active_on)
select c.id, greatest(cast(c.created_at as date), coalesce(max(p.purchased_day), cast(c.created_at as date)))
from customer c left join purchase p on p.customer_id = c.id
where c.erased_at is null and not exists (select 1 from person_activity a where a.customer_id = c.id)
group by c.id, c.created_at;
