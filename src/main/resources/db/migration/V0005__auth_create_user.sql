-- Why: who may act, in which role, in which session. Roles and permissions are data.
-- Locks: new tables only.  Undo: drop the tables, types and functions below.
create table role (
    name text primary key
);
create table role_permission (
    role       text not null references role,
    department text not null,
    verb       text not null constraint role_permission_verb_known check (verb in ('read', 'write', 'delete', 'admin', 'read-own', 'write-own')),
    primary key (role, department, verb)
);

insert into role (name) values
    ('admin'), ('manager'), ('teller'), ('loan_officer'), ('customer_service'), ('compliance'), ('auditor'), ('customer');
insert into role_permission (role, department, verb)
    select 'admin', d, v
    from unnest(array['hr', 'accounts', 'loans', 'customer_service', 'gdpr', 'audit', 'security']) d,
         unnest(array['read', 'write', 'delete', 'admin']) v
    union all
    select r, d, v
    from (values ('manager', 'accounts'), ('manager', 'loans'), ('teller', 'accounts'), ('loan_officer', 'loans'),
                 ('customer_service', 'customer_service'), ('compliance', 'gdpr')) as duty (r, d),
         unnest(array['read', 'write']) v
    union all
    values ('compliance', 'audit', 'read'), ('compliance', 'customer_service', 'read'),
           ('auditor', 'audit', 'read'), ('auditor', 'accounts', 'read'),
           ('auditor', 'loans', 'read'), ('auditor', 'security', 'read'),
           ('customer', 'customers', 'read-own'),
           ('customer', 'accounts', 'read-own'), ('customer', 'accounts', 'write-own'),
           ('customer', 'loans', 'read-own'), ('customer', 'loans', 'write-own');

create table app_user (
    id                   uuid primary key,
    username             text not null,
    password_hash        text not null,
    role                 text not null references role,
    status               text not null constraint app_user_status_known check (status in ('active', 'disabled')),
    must_change_password boolean not null,
    customer_id          uuid,
    created_at           timestamptz not null,
    version              integer not null default 0,
    constraint app_user_customer_only_as_customer check ((role = 'customer') = (customer_id is not null))
);
create unique index app_user_username_unique on app_user (lower(username));

-- One row per login; the access token names it and dies with it.
create table auth_session (
    id          uuid primary key,
    user_id     uuid not null references app_user,
    created_at  timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at  timestamptz not null,                   -- absolute end, never moved
    ended_at    timestamptz,
    ip_address  text,
    user_agent  text,
    amr         text not null,
    constraint auth_session_ends_after_start check (expires_at > created_at)
);
create index auth_session_by_user on auth_session (user_id) where ended_at is null;

-- The ES256 keys of access tokens; private parts are sealed under the master key.
create table token_key (
    id          uuid primary key,                       -- the kid
    public_key  bytea not null,                         -- X.509 SubjectPublicKeyInfo
    sealed_private_key bytea not null,
    created_at  timestamptz not null
);

-- Every replica drops what it remembers of a user the moment one of these commits.
create function tell_revocation() returns trigger language plpgsql as $$
begin
    perform pg_notify('bulwark_revocation', case tg_table_name when 'app_user' then new.id else
        (to_jsonb(new) ->> 'user_id')::uuid end::text);
    return null;
end $$;
create trigger app_user_revocation after update of status, role, must_change_password, customer_id on app_user
    for each row execute function tell_revocation();
create trigger auth_session_revocation after update of ended_at on auth_session
    for each row execute function tell_revocation();

create function tell_role_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('bulwark_revocation', '*');
    return null;
end $$;
create trigger role_permission_revocation after insert or update or delete on role_permission
    for each statement execute function tell_role_change();

grant select on role, role_permission to "${app_role}";
grant select, insert, update on app_user, auth_session to "${app_role}";
grant select, insert on token_key to "${app_role}";
