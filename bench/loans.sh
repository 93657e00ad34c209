#!/usr/bin/env bash
# How long does the end of a day take, how does it grow, and what do late loans cost? See README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH=bench

SIZES="100000 300000 1000000" SHARES="0 10"
if [[ "${1:-}" == --quick ]]; then
    SIZES="1000 3000 10000"
elif [[ $# -gt 0 ]]; then
    echo "usage: bench/loans.sh [--quick]" >&2
    exit 2
fi

echo "building"
./mvnw -B -q ${BENCH_MAVEN_OPTIONS:-} -DskipTests package

one_run() { # loans, per cent late; in a shell of its own, which removes its cluster
    . $BENCH/common.sh
    start_database
    start_service BULWARK_LOANS_END_OF_DAY_EVERY=1s
    for ((n = 0; n < 300; n++)); do # it opens today before the loans are there
        [[ -z "$(sql "select business_date from loan_end_of_day")" ]] || break
        sleep 0.1
    done
    "$PG_BIN/psql" -X -q -o /dev/null -v ON_ERROR_STOP=1 -v n="$1" -v late="$2" -f $BENCH/loans.sql
    [[ -z "$(sql "select * from loan_broken_invariant limit 1")" ]] || fail "the loans were not made well"
    if [[ -n "${PLAN:-}" ]]; then
        "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -f $BENCH/loans-plan.sql 2>&1 | grep -v '^psql.*CONTEXT' > "$PLAN"
        echo "plans of a slice: $PLAN"
    fi
    sql "vacuum loan_book"
    sql "checkpoint"
    local cpu_service cpu_postgres
    cpu_service=$(ticks "$SERVICE_PID") cpu_postgres=$(postgres_ticks)
    sql "update loan_end_of_day set business_date = business_date - 1"
    while [[ -z "$(sql "select finished_at from loan_day_run")" ]]; do
        kill -0 "$SERVICE_PID" 2>/dev/null || fail "the service ended"
        sleep 1
    done
    sql "select '$1 loans, $2 % late: ' || round(extract(epoch from finished_at - started_at), 1) || ' s, '
            || round(loans / extract(epoch from finished_at - started_at)) || ' loans/s, ' || late_fees || ' late fees, '
            || non_accruals || ' fell, ' || round(accrued_minor / 100.0, 2) || ' EUR accrued; book '
            || pg_size_pretty(pg_relation_size('loan_book')) || ', instalments '
            || pg_size_pretty(pg_total_relation_size('loan_instalment')) || ', HOT '
            || (select round(100.0 * n_tup_hot_upd / greatest(n_tup_upd, 1)) || ' %' from pg_stat_user_tables
                where relname = 'loan_book')
        from loan_day_run join loan_day_run_sum using (business_date)"
    echo "   CPU: service $(seconds $(($(ticks "$SERVICE_PID") - cpu_service))) s," \
        "PostgreSQL $(seconds $(($(postgres_ticks) - cpu_postgres))) s"
    [[ "$(sql "select loans || ' ' || failed from loan_day_run")" == "$1 0" ]] || fail "not every loan was counted once"
    [[ "$(sql "select count(*) from loan_book where accrued_to <> current_date")" == 0 ]] || fail "a loan was left behind"
    [[ -z "$(sql "select * from loan_broken_invariant union all select * from ledger_broken_invariant limit 1")" ]] \
        || fail "the books are out of balance"
}

for share in $SHARES; do
    for size in $SIZES; do
        (one_run "$size" "$share")
    done
done
