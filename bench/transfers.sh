# What the loads of transfers share: accounts with money, and that none of it gets lost.
# Sourced after common.sh, with BENCH, ACCOUNTS and AMOUNT_MINOR set. See README.md.

log_in() {
    unset BENCH_TOKEN
    BENCH_TOKEN=$(post /api/auth/login "{\"username\":\"bench-teller\",\"password\":\"$ADMIN_PASSWORD\"}" \
        | field access_token) || fail "the teller cannot log in"
    export BENCH_TOKEN
}

seed() {
    # A teller with the hash of the first admin's password: there is no self-service for staff to make the first one.
    TELLER=$(sql "insert into app_user (id, username, password_hash, role, status, must_change_password, created_at)
        select gen_random_uuid(), 'bench-teller', password_hash, 'teller', 'active', false, now()
        from app_user where username = 'admin' returning id")
    log_in
    local customer
    customer=$(post /api/customers/create '{"name":"Bench Mark","email":"bench@customer.test","phone":"+14155550121",
        "ssn":"123-45-6789"}' | field customer_id) || fail "no customer"
    post /api/accounts/open "{\"customer_id\":\"$customer\",\"currency\":\"EUR\",\"type\":\"checking\"}" >/dev/null \
        || fail "no account"
    "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -v customer="$customer" -v teller="$TELLER" -v accounts=$ACCOUNTS \
        -v amount=$AMOUNT_MINOR -f $BENCH/seed.sql >/dev/null
    "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -f $BENCH/plain-schema.sql >/dev/null
    BALANCES=$(balances)
    check_books "the seed"
}
balances() { # all customers' money, and the sum over everything
    sql "select coalesce(sum(posted_minor) filter (where owner_id is not null), 0) || '/' || sum(posted_minor)
        from ledger_account"
}
check_books() {
    local broken
    broken=$(sql "select count(*) from ledger_broken_invariant")
    [[ "$broken" == 0 ]] || fail "$1: $broken broken invariants of the books"
    [[ "$(balances)" == "$BALANCES" ]] || fail "$1: the sum of the balances moved"
}

# Every answer of 201 is a transfer, every transfer has a key that was sent, and what is neither answered nor absent was
# in flight when the load ended. Arguments: run, answers of 201, requests sent, most that can be in flight.
check_run() {
    local run=$1 answered=$2 sent=$3 flying_max=$4 before stored strangers moved
    before=-1 stored=0
    while [[ "$before" != "$stored" ]]; do # what was in flight comes to its end
        before=$stored
        sleep 0.3
        stored=$(sql "select count(*) from command_record where key like '$run-%' and answer_status = 201")
    done
    moved=$(($(sql "select count(*) from transfer where kind = 'transfer'") - TRANSFERS_BEFORE))
    strangers=$(sql "select count(*) from command_record where key like '$run-%' and
        (answer_status <> 201 or split_part(key, '-', 3)::int > $sent)")
    [[ "$moved" == "$stored" ]] || fail "$run: $moved transfers but $stored keys"
    [[ "$strangers" == 0 ]] || fail "$run: $strangers keys refused or never sent"
    ((sent - answered <= flying_max)) || fail "$run: $((sent - answered)) requests without an answer"
    ((answered <= stored && stored <= sent)) || fail "$run: answered $answered, stored $stored, sent $sent"
    check_books "$run"
    echo "    money: $answered answers + $((stored - answered)) in flight that committed = $moved transfers; books hold"
}

statistics() { # numbers -> median (least to greatest)
    printf '%s\n' "$@" | sort -g | awk '{v[NR] = $1} END {
        m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
        printf "%.2f (%.2f to %.2f)", m, v[1], v[NR]}'
}
ratio() { awk "BEGIN {printf \"%.3f\", $1 / $2}"; }
