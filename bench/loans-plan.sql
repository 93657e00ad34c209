-- The plans of a day of 1,000 loans, rolled back.
load 'auto_explain';
set auto_explain.log_min_duration = 0;
set auto_explain.log_nested_statements = on;
set auto_explain.log_analyze = on;
set auto_explain.log_buffers = on;
set auto_explain.log_timing = off;
begin;
set local client_min_messages = log;
select count(*) from loan_day(
    array(select loan_id from loan_book where open and accrued_to = current_date - 1 order by loan_id limit 1000),
    current_date, now());
rollback;
