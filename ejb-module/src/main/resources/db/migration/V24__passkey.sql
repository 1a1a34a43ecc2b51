-- Passkeys (WebAuthn Level 3): public keys and what is told of them. Everything binary is base64url.
create table passkey (
    id uuid primary key,
    account_id uuid not null references account (id),
    credential_id varchar(1366) not null unique,
    user_handle varchar(86) not null,
    public_key varchar(2000) not null,
    model uuid not null,
    sign_count bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    hardware boolean not null,
    transports varchar(200) not null,
    name varchar(60) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    copy_noticed_at timestamp(6) with time zone
);
create index passkey_account on passkey (account_id);
