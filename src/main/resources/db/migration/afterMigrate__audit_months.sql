-- A year of months is there after every start as the owner, whether anything was migrated or not. A month that cannot be made
-- keeps nobody from starting: what has none is safe, and the service says that it is missing.
do $$
begin
    if to_regprocedure('audit_months_make(integer)') is not null then
        perform from audit_months_make(12);
    end if;
exception when others then
    raise warning 'the months of the audit log were not made: %', sqlerrm;
end $$;
