-- A browser in which the owner of the account chose to enter without the authenticator's code.
alter table trusted_device add column spares_code boolean default false not null;
