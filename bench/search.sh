#!/usr/bin/env bash
# How long do searches among 1,000,000 customers take, and what does the index weigh? See README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH=bench

CUSTOMERS=1000000 EACH=400
if [[ "${1:-}" == --quick ]]; then
    CUSTOMERS=20000 EACH=100
elif [[ $# -gt 0 ]]; then
    echo "usage: bench/search.sh [--quick]" >&2
    exit 2
fi
. $BENCH/common.sh

CLASSES=target/test-classes:target/classes:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*
PACKAGE=dev.bulwark.customers.search

echo "building"
./mvnw -B -q ${BENCH_MAVEN_OPTIONS:-} -DskipTests package
echo "starting"
start_database
export BENCH_MASTER_KEY BENCH_TOKEN
BENCH_MASTER_KEY=$(openssl rand -base64 32)
start_service BULWARK_MASTER_KEY="$BENCH_MASTER_KEY" BULWARK_RATE_LIMIT_CUSTOMER_SEARCH=9999999/1m BULWARK_RATE_LIMIT_SSN_SEARCH=9999999/1m
echo "load of the machine before: $(cut -d' ' -f1-3 /proc/loadavg)"
started=$(date +%s)
java -Xmx512m -cp "$CLASSES" $PACKAGE.GenerateCustomers \
    "jdbc:postgresql://127.0.0.1:$PG_PORT/core?user=bench&password=$PGPASSWORD" $CUSTOMERS || fail "no customers"
echo "$CUSTOMERS customers in $(($(date +%s) - started)) s"

# A teller with the hash of the first admin's password, as in run.sh.
sql "insert into app_user (id, username, password_hash, role, status, must_change_password, created_at)
    select gen_random_uuid(), 'bench-teller', password_hash, 'teller', 'active', false, now()
    from app_user where username = 'admin'"
BENCH_TOKEN=
BENCH_TOKEN=$(post /api/auth/login "{\"username\":\"bench-teller\",\"password\":\"$ADMIN_PASSWORD\"}" \
    | field access_token) || fail "the teller cannot log in"

echo "index: $(sql "select count(*) || ' tokens, ' || round(count(*) * 1.0 / $CUSTOMERS, 1) || ' a customer, '
    || pg_size_pretty(pg_total_relation_size('customer_token')) from customer_token"), customers: $(sql \
    "select pg_size_pretty(pg_total_relation_size('customer') + pg_total_relation_size('data_key'))")"
# What a thief sees of the index: docs/customer-search.md.
echo "customers a token: $(sql "select 'fewest ' || min(n) || ', median ' || percentile_disc(0.5) within group (order by n)
    || ', most ' || max(n) || '; ' || count(*) || ' of 65536 tokens in use' from (select count(*) n from customer_token
    group by token) t")"
status=0
java -cp "$CLASSES" $PACKAGE.SearchLoad "$HTTP_PORT" $CUSTOMERS $EACH "$SERVICE_PID" "$POSTMASTER" || status=1
java -Xmx2g -cp "$CLASSES" $PACKAGE.Leakage $CUSTOMERS
echo "load of the machine after: $(cut -d' ' -f1-3 /proc/loadavg)"
[[ $status == 0 ]] || fail "a search was too slow, or missed somebody"
