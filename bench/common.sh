# What the commands of this folder share: a throw-away PostgreSQL cluster, and the production jar on it.
# Sourced from the project's folder. See README.md.

# As Dockerfile.jvm starts it; the heap is what a container of 256 MB would give it.
BENCH_JAVA_OPTIONS=${BENCH_JAVA_OPTIONS:--XX:+UseSerialGC -Xmx160m}

need() { command -v "$1" >/dev/null || { echo "$1 is missing: apt-get install $2" >&2; exit 1; }; }
need curl curl
need openssl openssl
need java openjdk-17-jdk-headless
PG_BIN=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)}
PG_BIN=${PG_BIN:-$(pg_config --bindir 2>/dev/null || true)}
for tool in initdb pg_ctl psql pgbench; do
    [[ -x "$PG_BIN/$tool" ]] || { echo "$tool is missing in PG_BIN='$PG_BIN': apt-get install postgresql" >&2; exit 1; }
done

WORK=$(mktemp -d "${BENCH_DIR:-/tmp}/bulwark-bench.XXXXXX")
SERVICE_PID=
as_postgres() { # PostgreSQL refuses to run as root
    if [[ $(id -u) == 0 ]]; then (cd "$WORK" && runuser -u postgres -- "$@"); else "$@"; fi
}
clean() {
    [[ -z "$SERVICE_PID" ]] || { kill -9 "$SERVICE_PID" && wait "$SERVICE_PID"; } 2>/dev/null || true
    as_postgres "$PG_BIN/pg_ctl" -D "$WORK/pg/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$WORK"
}
trap clean EXIT
trap 'exit 130' INT TERM

fail() { echo "FAILED: $*" >&2; [[ -f "$WORK/service.log" ]] && tail -5 "$WORK/service.log" >&2; exit 1; }
free_port() {
    local port
    while true; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}
secret() { openssl rand -hex 24; }

# --- CPU seconds, from /proc: what bounds a run ---
HERTZ=$(getconf CLK_TCK)
ticks() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '{print $12 + $13 + ('"${2:-0}"' ? $14 + $15 : 0)}' || echo 0; }
postgres_ticks() { # the postmaster with its ended children, and the living ones
    local sum child
    sum=$(ticks "$POSTMASTER" 1)
    for child in $(cat "/proc/$POSTMASTER/task/$POSTMASTER/children"); do
        sum=$((sum + $(ticks "$child" || echo 0)))
    done
    echo "$sum"
}
seconds() { awk "BEGIN {printf \"%.1f\", $1 / $HERTZ}"; }

start_database() {
    mkdir "$WORK/pg"
    chmod 711 "$WORK"
    PG_PORT=$(free_port)
    export PGPASSWORD OWNER_PASSWORD APP_PASSWORD
    PGPASSWORD=$(secret) OWNER_PASSWORD=$(secret) APP_PASSWORD=$(secret)
    echo "$PGPASSWORD" > "$WORK/pg/password"
    [[ $(id -u) != 0 ]] || chown -R postgres "$WORK/pg"
    chmod 700 "$WORK/pg"
    as_postgres "$PG_BIN/initdb" -D "$WORK/pg/data" -U bench --pwfile="$WORK/pg/password" -A scram-sha-256 -E UTF8 \
        --locale=C >/dev/null
    # Durability as it comes: fsync, synchronous_commit and full_page_writes stay on. README.md states the rest.
    cat > "$WORK/settings" <<EOF
listen_addresses = '127.0.0.1'
port = $PG_PORT
unix_socket_directories = ''
fsync = on
synchronous_commit = on
shared_buffers = 256MB
max_wal_size = 4GB
checkpoint_timeout = 15min
EOF
    cat "$WORK/settings" | as_postgres tee -a "$WORK/pg/data/postgresql.conf" >/dev/null
    as_postgres "$PG_BIN/pg_ctl" -D "$WORK/pg/data" -l "$WORK/pg/log" -w start >/dev/null
    POSTMASTER=$(head -1 "$WORK/pg/data/postmaster.pid")
    export PGHOST=127.0.0.1 PGPORT=$PG_PORT PGUSER=bench PGDATABASE=postgres
    sql "create role core_owner login createrole password '$OWNER_PASSWORD'" >/dev/null
    sql "create database core owner core_owner" >/dev/null
    export PGDATABASE=core
}
sql() { "$PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"; }

start_service() { # more settings
    HTTP_PORT=$(free_port) MANAGEMENT_PORT=$(free_port)
    ADMIN_PASSWORD="Aa1!$(secret)"
    env BULWARK_DB_URL="postgresql://127.0.0.1:$PG_PORT/core" \
        BULWARK_DB_USERNAME=core_app BULWARK_DB_PASSWORD="$APP_PASSWORD" \
        BULWARK_DB_OWNER_USERNAME=core_owner BULWARK_DB_OWNER_PASSWORD="$OWNER_PASSWORD" \
        BULWARK_DB_TLS=disable BULWARK_HTTP=insecure \
        BULWARK_MASTER_KEY="$(openssl rand -base64 32)" BULWARK_PASSWORD_PEPPER="$(secret)" \
        BULWARK_BOOTSTRAP_ADMIN_PASSWORD="$ADMIN_PASSWORD" BULWARK_AUTH_MFA_ROLES=none \
        BULWARK_RATE_LIMIT_TRANSFER=9999999/1m BULWARK_AUTH_TOKEN_LIFETIME=15m \
        "$@" \
        QUARKUS_HTTP_PORT="$HTTP_PORT" QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_SSL_PORT="$(free_port)" \
        QUARKUS_MANAGEMENT_PORT="$MANAGEMENT_PORT" QUARKUS_MANAGEMENT_HOST=127.0.0.1 \
        java $BENCH_JAVA_OPTIONS -jar target/quarkus-app/quarkus-run.jar >"$WORK/service.log" 2>&1 &
    SERVICE_PID=$!
    for ((n = 0; n < 600; n++)); do
        kill -0 "$SERVICE_PID" 2>/dev/null || fail "the service ended"
        ! curl -sf -o /dev/null "http://127.0.0.1:$MANAGEMENT_PORT/q/health/ready" || return 0
        sleep 0.1
    done
    fail "the service is not ready after 60 seconds"
}

post() { # path, body
    curl -s -f -X POST "http://127.0.0.1:$HTTP_PORT$1" -H 'Content-Type: application/json' \
        ${BENCH_TOKEN:+-H "Authorization: Bearer $BENCH_TOKEN"} -H "Idempotency-Key: seed-$(secret)" -d "$2"
}
field() { sed -E "s/.*\"$1\" *: *\"([^\"]+)\".*/\1/"; }
