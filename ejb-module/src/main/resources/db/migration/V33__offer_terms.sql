-- What an effect works on (scope, base, allocation, target, free units), as JSON; null for the usual of its kind.
alter table offer add column effect_reach varchar(16000);

-- Under what conditions an offer is used (stacking, caps, coupon, price in points), as JSON: immutable like the offer.
alter table offer add column conditions varchar(16000) default '{}' not null;

-- Whether only some can use it whatever its rule: who has a coupon, or enough points.
alter table offer add column restricted boolean default false not null;
