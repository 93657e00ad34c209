#!/usr/bin/env bash
# Does a refused login tell by its time or its answer why it was refused? See README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH=bench

EACH=500
if [[ "${1:-}" == --quick ]]; then
    EACH=20
elif [[ $# -gt 0 ]]; then
    echo "usage: bench/login-timing.sh [--quick]" >&2
    exit 2
fi
. $BENCH/common.sh

seed() {
    # Users with the hash of the first admin's password; each is tried once, so that none but one is ever delayed.
    sql "insert into app_user (id, username, password_hash, role, status, must_change_password, created_at)
        select gen_random_uuid(), name, password_hash, 'teller', 'active', false, now()
        from app_user, lateral (select 'locked' as name union all
            select kind || '-' || n from unnest(array['known', 'long']) kind, generate_series(0, $EACH - 1) n) names
        where username = 'admin'"
}

echo "building"
./mvnw -B -q ${BENCH_MAVEN_OPTIONS:-} -DskipTests package
echo "starting"
start_database
start_service BULWARK_TRUSTED_PROXIES=127.0.0.1 \
    BULWARK_AUTH_LOCKOUT_ACCOUNT_DELAY=6h BULWARK_AUTH_LOCKOUT_ACCOUNT_DELAY_MAX=6h
seed
BENCH_PASSWORD=$ADMIN_PASSWORD java $BENCH/LoginTiming.java "$HTTP_PORT" $EACH || fail "logins can be told apart"
[[ "$(sql "select count(*) from lockout_account where delayed_until > now()")" == 1 ]] \
    || fail "another account than the locked one was delayed"
