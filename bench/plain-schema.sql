-- The yardstick's tables: the same shape, rows, indexes and constraints as the service's, in a schema of their own, so
-- that the service's books hold nothing but the service's work.
create schema plain;
create table plain.ledger_account (like ledger_account including all);
create table plain.transfer (like transfer including all);
create table plain.audit_event (like audit_event including all, primary key (id)); -- the key is of the months, not of the whole
create table plain.command_record (like command_record including all);
alter table plain.ledger_account set (fillfactor = 60);
create table plain.outbox_event (like outbox_event including all);
alter table plain.transfer add foreign key (debit_account_id) references plain.ledger_account,
    add foreign key (credit_account_id) references plain.ledger_account;
do $$ begin
    if exists (select from information_schema.columns
               where table_schema = 'plain' and table_name = 'transfer' and column_name = 'value_date') then
        alter table plain.transfer alter column value_date set default current_date;
    end if;
end $$;
insert into plain.ledger_account select * from ledger_account;
insert into plain.transfer select * from transfer;
vacuum analyze;
