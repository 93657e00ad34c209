package dev.bulwark.balances;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.AccountView;
import dev.bulwark.balances.BalanceRepository.Basis;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads balances and their reasons. */
@ApplicationScoped
class BalanceService {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Mutiny.SessionFactory sessions;
    private final AccountService accounts;
    private final BalanceRepository balances;
    private final Clock clock;

    BalanceService(Mutiny.SessionFactory sessions, AccountService accounts, BalanceRepository balances, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.balances = balances;
        this.clock = clock;
    }

    /** Which entries count: those whose time on this basis is before the end. */
    private record End(Basis basis, Instant before) {}

    /** Fails with VALIDATION_FAILED, then ACCOUNT_NOT_FOUND, for an absent account and for a foreign one alike. */
    Uni<BalanceView> balance(Caller caller, UUID accountId, String asOf) {
        End end = end(asOf);
        return accounts.get(caller, accountId)
                .chain(account ->
                        sessions.withSession(session -> balances.last(session, accountId, end.basis(), end.before())
                                .map(last -> new BalanceView(
                                        accountId,
                                        account.currency(),
                                        end.basis().stored(),
                                        end.before(),
                                        new Money(last.postedMinor(), Currency.getInstance(account.currency())).text(),
                                        last.entryNo()))));
    }

    private End end(String asOf) {
        try {
            if (asOf != null && DATE.matcher(asOf).matches()) {
                LocalDate next = LocalDate.parse(asOf).plusDays(1);
                return new End(
                        Basis.VALUE_DATE, next.atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            Instant last =
                    asOf == null ? clock.instant() : OffsetDateTime.parse(asOf).toInstant();
            // Bookings have microseconds: the next one is the first that no longer counts.
            return new End(
                    Basis.BOOKING_TIME, last.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid(List.of(new FieldError(
                    "as_of",
                    "query",
                    "malformed",
                    "must be a date such as 2026-01-31 or an RFC 3339 time such as 2026-01-31T12:00:00Z")));
        }
    }

    /** Fails with ACCOUNT_NOT_FOUND, for a foreign account too, then VALIDATION_FAILED. One snapshot of all rows. */
    Uni<ExplainView> explain(Caller caller, UUID accountId, String amount) {
        return accounts.get(caller, accountId).chain(account -> {
            Money debit = debit(account, amount);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return sessions.withTransaction(session -> balances.freeze(session)
                    .chain(() -> balances.facts(session, accountId, today))
                    .chain(facts -> balances.holds(session, accountId)
                            .map(holds -> Explanation.of(accountId, facts, holds, debit))));
        });
    }

    private static Money debit(AccountView account, String amount) {
        Currency currency = Currency.getInstance(account.currency());
        if (amount == null) {
            return new Money(1, currency);
        }
        Optional<Money.Fault> fault = Money.faultOf(amount, currency);
        if (fault.isPresent()) {
            throw ProblemException.invalid(List.of(new FieldError(
                    "amount", "query", "malformed", "must be a positive amount of the account's currency")));
        }
        return Money.parse(amount, currency);
    }
}
