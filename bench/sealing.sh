#!/usr/bin/env bash
# What sealing costs: transfers with the sealer at work and without, in turns, in one service. See README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH=bench

PAIRS=15 TRANSFERS=30000 WARM_UP=60000 ACCOUNTS=10000
if [[ "${1:-}" == --quick ]]; then
    PAIRS=1 TRANSFERS=1500 WARM_UP=1500 ACCOUNTS=1000
elif [[ $# -gt 0 ]]; then
    echo "usage: bench/sealing.sh [--quick]" >&2
    exit 2
fi
AMOUNT_MINOR=10000000 CONNECTIONS=64 TARGET=0.95

. $BENCH/common.sh
. $BENCH/transfers.sh

unsealed() { sql "select count(*) from audit_event e where not exists (select from audit_leaf l where l.event_id = e.id)"; }
await_sealed() {
    for ((n = 0; n < 1200; n++)); do
        [[ $(unsealed) != 0 ]] || return 0
        sleep 0.1
    done
    fail "events are not sealed after 2 minutes"
}

# Whoever locks the sealer's row seals, or keeps others from it. The session ends with its input.
stop_sealing() {
    coproc HELD { "$PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1; }
    echo "begin; select 'held' from audit_sealer for update;" >&"${HELD[1]}"
    local answer
    read -r -t 20 answer <&"${HELD[0]}" && [[ "$answer" == held ]] || fail "the sealer's row cannot be had"
}
go_on_sealing() {
    local pid=$HELD_PID
    echo "rollback; \\q" >&"${HELD[1]}"
    wait "$pid" || fail "the sealer's row was not given back"
}

RUN=0
load() { # name, transfers -> RATE, by the times at which they were booked
    local answered refused p50 p99 most since
    RUN=$((RUN + 1))
    log_in
    TRANSFERS_BEFORE=$(sql "select count(*) from transfer where kind = 'transfer'")
    since=$(sql "select clock_timestamp()")
    read -r answered refused p50 p99 most < <(java $BENCH/Paced.java "$HTTP_PORT" "r$RUN" $ACCOUNTS 0 $CONNECTIONS "$2" 0)
    [[ "${refused:-x}" == 0 ]] || fail "$1: ${refused:-no} answers other than 201"
    RATE=$(sql "select round(count(*) / extract(epoch from max(booked_at) - min(booked_at)))
        from transfer where kind = 'transfer' and booked_at > '$since'")
    echo "  $1: $RATE/s, p50 $p50 us, p99 $p99 us; $(unsealed) of $2 events not sealed at the end"
    check_run "r$RUN" "$answered" "$2" 0
}

echo "building"
./mvnw -B -q ${BENCH_MAVEN_OPTIONS:-} -DskipTests package
echo "starting"
start_database
start_service BULWARK_AUDIT_LOG_FILE="$WORK/audit.log" BULWARK_AUDIT_ANCHOR_FILE="$WORK/checkpoints.log"
seed
load "warm-up" $WARM_UP
await_sealed

ratios=()
for ((pair = 1; pair <= PAIRS; pair++)); do
    echo "pair $pair of $PAIRS"
    for turn in $([[ $((pair % 2)) == 1 ]] && echo on off || echo off on); do # who is first takes turns too
        [[ $turn == on ]] || stop_sealing
        load "sealing $turn" $TRANSFERS
        [[ $turn == on ]] && ON=$RATE || { OFF=$RATE; go_on_sealing; }
        await_sealed
    done
    ratios+=("$(ratio "$ON" "$OFF")")
done

cat <<EOF

| what | median of $PAIRS pairs (least to greatest) | target |
| --- | --- | --- |
| rate of transfers with sealing / without | $(statistics "${ratios[@]}") | $TARGET |
EOF
