#!/usr/bin/env bash
# Does a document of 1 GiB go up, down and away with 64 MiB of heap more than the idle service has? See README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH=bench

MIB=1024 SLOW_SECONDS=60
if [[ "${1:-}" == --quick ]]; then
    MIB=64 SLOW_SECONDS=0
elif [[ $# -gt 0 ]]; then
    echo "usage: bench/documents.sh [--quick]" >&2
    exit 2
fi
EXTRA_MIB=64
. $BENCH/common.sh
need jcmd openjdk-17-jdk-headless
need sha256sum coreutils

MASTER_KEY=$(openssl rand -base64 32) PEPPER=$(secret)
serve() {
    start_service BULWARK_MASTER_KEY="$MASTER_KEY" BULWARK_PASSWORD_PEPPER="$PEPPER" BULWARK_DOCUMENT_SCANNER=none \
        BULWARK_DOCUMENT_SIZE_MAX=1G BULWARK_DOCUMENTS_CUSTOMER_BYTES_MAX=3G
}
# Users with the hash of the first admin's password, as in run.sh.
staff() {
    sql "insert into app_user (id, username, password_hash, role, status, must_change_password, created_at)
        select gen_random_uuid(), 'bench-$1', password_hash, '$1', 'active', false, now()
        from app_user where username = 'admin'"
}
log_in() {
    BENCH_TOKEN=
    BENCH_TOKEN=$(post /api/auth/login "{\"username\":\"bench-$1\",\"password\":\"$PASSWORD\"}" \
        | field access_token) || fail "bench-$1 cannot log in"
}
api() { # seconds go to $WORK/time
    curl -sS -o "$1" -w '%{http_code} %{time_total}\n' -H "Authorization: Bearer $BENCH_TOKEN" "${@:2}" >"$WORK/time"
    read -r STATUS TIME <"$WORK/time"
    [[ $STATUS == 20? ]] || fail "answered $STATUS: $(head -c 300 "$1")"
}
upload() { # file
    api "$WORK/answer" -X POST -T "$1" -H 'Content-Type: application/pdf' -H "Idempotency-Key: upload-$(secret)" \
        -H 'Content-Disposition: attachment; filename="scan.pdf"' \
        "http://127.0.0.1:$HTTP_PORT/api/documents/upload?customer_id=$CUSTOMER&retention_class=other"
    DOCUMENT=$(field document_id <"$WORK/answer")
}
download() { # more options
    api "$WORK/got.pdf" "$@" "http://127.0.0.1:$HTTP_PORT/api/documents/$DOCUMENT/content"
    [[ $(sha256sum <"$WORK/got.pdf") == "$HASH" ]] || fail "what came down is not what went up"
    rm "$WORK/got.pdf"
}
pdf() { # file, bytes
    { printf '%%PDF-1.7\n'; head -c $(($2 - 15)) /dev/urandom; printf '\n%%%%EOF'; } >"$1"
    HASH=$(sha256sum <"$1")
}
# Bytes of the objects that are reachable: a full collection comes before the count.
live() { jcmd "$SERVICE_PID" GC.class_histogram | awk '$1 == "Total" {print $3}'; }
as_mib() { awk "BEGIN {printf \"%.1f\", $1 / 1048576}"; }
watch_heap() {
    local now most=0
    while sleep 1; do
        now=$(live) || return 0
        ((now <= most)) || { most=$now; echo "$most" >"$WORK/most"; }
    done
}
watched() { # name, command
    echo 0 >"$WORK/most"
    watch_heap &
    local watcher=$!
    "${@:2}"
    kill "$watcher" && wait "$watcher" 2>/dev/null || true
    echo "$1: $TIME s, $(awk "BEGIN {printf \"%.0f\", $MIB / $TIME}") MiB/s; live heap at most $(as_mib "$(cat "$WORK/most")") MiB"
}

echo "building"
./mvnw -B -q ${BENCH_MAVEN_OPTIONS:-} -DskipTests package
echo "load of the machine before: $(cut -d' ' -f1-3 /proc/loadavg)"
start_database
serve
PASSWORD=$ADMIN_PASSWORD
staff teller
staff admin
log_in teller
CUSTOMER=$(post /api/customers/create '{"name":"Bench Mark","email":"bench@customer.test","phone":"+14155550121",
    "ssn":"123-45-6789"}' | field customer_id) || fail "no customer"
# A small one loads every class that a large one needs.
pdf "$WORK/small.pdf" 1000000
upload "$WORK/small.pdf"
download
IDLE=$(live)
HEAP=$(((IDLE + 1048575) / 1048576 + EXTRA_MIB))
kill -9 "$SERVICE_PID"
wait "$SERVICE_PID" 2>/dev/null || true

BENCH_JAVA_OPTIONS="-XX:+UseSerialGC -Xmx${HEAP}m"
serve
log_in teller
echo "idle: $(as_mib "$IDLE") MiB of live heap; the service now runs with -Xmx${HEAP}m, which is $EXTRA_MIB MiB more"
pdf "$WORK/large.pdf" $((MIB * 1048576))
watched "upload of $MIB MiB" upload "$WORK/large.pdf"
rm "$WORK/large.pdf"
watched "download" download
if ((SLOW_SECONDS > 0)); then # longer than a request may go unanswered
    watched "download by a slow client" download --limit-rate $((MIB / SLOW_SECONDS))M
fi
log_in admin
api "$WORK/answer" -X POST -H 'Content-Type: application/json' -H "Idempotency-Key: delete-$(secret)" \
    -d "{\"document_id\":\"$DOCUMENT\"}" "http://127.0.0.1:$HTTP_PORT/api/documents/delete"
answered=$(date +%s)
echo "deletion: answered after $TIME s"
until [[ $(sql "select count(*) from document_chunk where document_id = '$DOCUMENT'") == 0 ]]; do
    (($(date +%s) - answered < 180)) || fail "chunks of the deleted document remain"
    sleep 1
done
echo "deletion: no chunk is left after $(($(date +%s) - answered)) s more"
echo "resident memory at most: $(awk '/VmHWM/ {print int($2 / 1024)}' "/proc/$SERVICE_PID/status") MiB"
! grep -i "OutOfMemory" "$WORK/service.log" || fail "the heap was too small"
echo "load of the machine after: $(cut -d' ' -f1-3 /proc/loadavg)"
