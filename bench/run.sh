#!/usr/bin/env bash
# Loads the production jar on a throw-away PostgreSQL cluster, beside pgbench doing the same writes. See README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH=bench

PAIRS=5 SECONDS_SERVICE=10 SECONDS_PLAIN=8 SECONDS_WARM_UP=60 CLIENT_COUNTS="2 4 8 16" SECONDS_PACED=20 LONE=3000
if [[ "${1:-}" == --quick ]]; then
    PAIRS=1 SECONDS_SERVICE=6 SECONDS_PLAIN=3 SECONDS_WARM_UP=8 CLIENT_COUNTS="4 8" SECONDS_PACED=6 LONE=1000
elif [[ $# -gt 0 ]]; then
    echo "usage: bench/run.sh [--quick]" >&2
    exit 2
fi
ACCOUNTS=10000 AMOUNT_MINOR=10000000 CONNECTIONS=64 WRK_THREADS=${WRK_THREADS:-2}

. $BENCH/common.sh
need wrk wrk

. $BENCH/transfers.sh

RUN=0
service_run() { # name, seconds, hot percent -> RATE
    local name=$1 run result requests micros refused broken sent p50 p99 postgres jvm TIMEFORMAT='%U %S' wrk_cpu
    RUN=$((RUN + 1)) run="r$RUN"
    log_in
    TRANSFERS_BEFORE=$(sql "select count(*) from transfer where kind = 'transfer'")
    postgres=$(postgres_ticks) jvm=$(ticks $SERVICE_PID)
    { time wrk -t "$WRK_THREADS" -c $CONNECTIONS -d "${2}s" -s $BENCH/transfer.lua "http://127.0.0.1:$HTTP_PORT" -- \
        $run $ACCOUNTS "$3" >"$WORK/wrk.out" 2>&1; } 2>"$WORK/wrk.cpu" || fail "wrk: $(cat "$WORK/wrk.out")"
    wrk_cpu=$(awk '{printf "%.1f", $1 + $2}' "$WORK/wrk.cpu")
    postgres=$(($(postgres_ticks) - postgres)) jvm=$(($(ticks $SERVICE_PID) - jvm))
    result=$(grep '^RESULT' "$WORK/wrk.out") || fail "wrk: $(cat "$WORK/wrk.out")"
    read -r _ requests micros refused broken sent p50 p99 <<<"$result"
    [[ $refused == 0 && $broken == 0 ]] || fail "$name: $refused answers other than 201, $broken connection errors"
    RATE=$(awk "BEGIN {printf \"%.0f\", $requests * 1e6 / $micros}")
    echo "  $name: $RATE/s, p50 $p50 us, p99 $p99 us; CPU seconds of ${2} s: postgres $(seconds $postgres)," \
        "jvm $(seconds $jvm), wrk $wrk_cpu"
    # wrk makes one request more than it sends, to see whether its script pipelines.
    check_run $run "$requests" "$sent" $((CONNECTIONS + 1))
}

plain_run() { # name, hot percent, full or not -> BEST
    local clients rate best_clients=0 postgres
    BEST=0
    postgres=$(postgres_ticks)
    for clients in $CLIENT_COUNTS; do
        rate=$("$PG_BIN/pgbench" -n -M prepared -c "$clients" -j 2 -T "$SECONDS_PLAIN" -D accounts=$ACCOUNTS \
            -D hot="$2" -D full="$3" -f "$BENCH/plain.sql" 2>"$WORK/pgbench.err" | awk '/^tps/ {printf "%.0f", $3}') \
            || fail "pgbench: $(cat "$WORK/pgbench.err")"
        [[ -n "$rate" ]] || fail "pgbench: $(cat "$WORK/pgbench.err")"
        ((rate <= BEST)) || { BEST=$rate best_clients=$clients; }
    done
    [[ $(sql "select sum(posted_minor) from plain.ledger_account") == 0 ]] || fail "$1: plain balances moved"
    echo "  pgbench $1: best $BEST/s with $best_clients clients; CPU seconds: postgres" \
        "$(seconds $(($(postgres_ticks) - postgres)))"
}

echo "building"
./mvnw -B -q ${BENCH_MAVEN_OPTIONS:-} -DskipTests package
echo "starting"
start_database
start_service
seed
echo "warm-up"
service_run "warm-up" $SECONDS_WARM_UP 0

declare -A plain full
RATES_uniform=()
for scenario in uniform hot; do
    hot=0
    [[ $scenario == uniform ]] || hot=90
    ratios=() ratios_full=()
    for ((pair = 1; pair <= PAIRS; pair++)); do
        echo "$scenario, pair $pair of $PAIRS"
        service_run "service" $SECONDS_SERVICE $hot
        [[ $scenario != uniform ]] || RATES_uniform+=("$RATE")
        plain_run plain $hot 0
        ratios+=("$(ratio "$RATE" "$BEST")")
        plain_run plain-full $hot 1
        ratios_full+=("$(ratio "$RATE" "$BEST")")
    done
    plain[$scenario]=$(statistics "${ratios[@]}")
    full[$scenario]=$(statistics "${ratios_full[@]}")
done

HALF=$(printf '%s\n' "${RATES_uniform[@]}" | sort -g | awk '{v[NR] = $1} END {printf "%d", v[int((NR + 1) / 2)] / 2}')
echo "half of the load: $HALF/s for $SECONDS_PACED s"
paced() { # run, rate, connections, requests, warm-up requests -> P50 P99 of the service, in microseconds
    local answered refused most
    log_in
    TRANSFERS_BEFORE=$(sql "select count(*) from transfer where kind = 'transfer'")
    read -r answered refused P50 P99 most < <(java $BENCH/Paced.java "$HTTP_PORT" "$1" $ACCOUNTS "$2" "$3" "$4" "$5")
    [[ "${refused:-x}" == 0 ]] || fail "$1: ${refused:-no} answers other than 201"
    echo "  $1: p50 $P50 us, p99 $P99 us, max $most us"
    check_run "$1" "$answered" $(($4 + $5)) 0
}
paced paced "$HALF" $CONNECTIONS $((HALF * SECONDS_PACED)) $((HALF * 2))
HALF_P99=$P99

echo "a lone transfer"
paced lone 0 1 $LONE 300
(cd "$WORK" && PGUSER=core_app PGPASSWORD=$APP_PASSWORD "$PG_BIN/pgbench" -n -M prepared -c 1 -t $((LONE + 300)) -l \
    --log-prefix=lone -D accounts=$ACCOUNTS -D teller="$TELLER" -f "$OLDPWD/$BENCH/by-hand.sql" \
    >"$WORK/pgbench.out" 2>&1) || fail "by-hand.sql does not fit this version's posting function: $(tail -3 "$WORK/pgbench.out")"
HAND=$(tail -n +301 "$WORK"/lone.* | awk '{print $3}' | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}')
echo "  by hand: p50 $HAND us"
check_books "by hand"

MEMORY=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$SERVICE_PID/status")
cat <<EOF

Ratios; median of $PAIRS pairs (least to greatest)
| scenario | service / plain transaction | service / plain with key and outbox | target over plain |
| --- | --- | --- | --- |
| uniform over $ACCOUNTS accounts | ${plain[uniform]} | ${full[uniform]} | 4 |
| 90 % of credits to one account | ${plain[hot]} | ${full[hot]} | 7 |

| what | measured | target |
| --- | --- | --- |
| p99 at half of the load | $(awk "BEGIN {printf \"%.1f\", $HALF_P99 / 1000}") ms | under 25 ms |
| lone transfer over the same call by hand, medians | +$(awk "BEGIN {printf \"%.2f\", ($P50 - $HAND) / 1000}") ms | 1.5 ms |
| resident memory after the load | $MEMORY MiB | under 350 MiB |
EOF
