-- Why: what rests on consent needs one that can be shown: who agreed to which words, when, and when he took it back (GDPR,
-- Art. 7). Purposes and their words are data: a new version is a row.
-- Locks: new tables; customer for the foreign key, briefly.  Undo: drop the tables.
create table consent_purpose (
    purpose   text    primary key constraint consent_purpose_plain check (purpose ~ '^[a-z][a-z_]{2,39}$'),
    marketing boolean not null                          -- ends with an objection to direct marketing
);
create table consent_text (
    purpose      text        not null references consent_purpose,
    version      integer     not null constraint consent_text_version_positive check (version > 0),
    words        text        not null constraint consent_text_says_something check (length(words) between 20 and 2000),
    published_at timestamptz not null,
    primary key (purpose, version)
);
create table consent_entry (
    id          uuid        primary key,
    customer_id uuid        not null references customer,
    purpose     text        not null,
    version     integer     not null,
    given       boolean     not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references app_user,
    constraint consent_entry_has_words foreign key (purpose, version) references consent_text
);
create index consent_entry_by_customer on consent_entry (customer_id, purpose, id);

create trigger consent_text_append_only before update or delete on consent_text
    for each row execute function refuse_change();
create trigger consent_entry_append_only before update or delete on consent_entry
    for each row execute function refuse_change();
create trigger consent_entry_never_truncated before truncate on consent_entry
    for each statement execute function refuse_change();

insert into consent_purpose (purpose, marketing) values
    ('marketing_email', true), ('marketing_phone', true), ('product_research', false);
insert into consent_text (purpose, version, words, published_at) values
    ('marketing_email', 1, 'The bank may send me offers by e-mail. I can take this back at any time.', '2026-01-01T00:00:00Z'),
    ('marketing_phone', 1, 'The bank may call me with offers. I can take this back at any time.', '2026-01-01T00:00:00Z'),
    ('product_research', 1,
     'The bank may use how I use its services to improve them. I can take this back at any time.', '2026-01-01T00:00:00Z');

grant select on consent_purpose, consent_text to "${app_role}";
grant select, insert on consent_entry to "${app_role}";
