package dev.bulwark.transfers;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.platform.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes postings of requests: for booking at once, for a dry run and for what was approved alike. */
@ApplicationScoped
class TransferPostings {

    private final Clock clock;

    TransferPostings(Clock clock) {
        this.clock = clock;
    }

    Posting transfer(Caller caller, TransferRequest request) {
        return transfer(caller.ownerScope().orElse(null), caller.userId(), request);
    }

    /** @param ownerId when set, the account debited must be this customer's; null for staff */
    Posting transfer(UUID ownerId, UUID bookedBy, TransferRequest request) {
        return new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                Kind.TRANSFER,
                request.fromAccount(),
                request.toAccount(),
                ownerId,
                request.money(),
                request.reference(),
                clock.instant(),
                bookedBy);
    }

    Posting deposit(Caller caller, CashRequest request) {
        return cash(caller, Kind.DEPOSIT, BankAccount.CASH.id(request.currency()), request.accountId(), request);
    }

    Posting withdrawal(Caller caller, CashRequest request) {
        return cash(caller, Kind.WITHDRAWAL, request.accountId(), BankAccount.CASH.id(request.currency()), request);
    }

    private Posting cash(Caller caller, Kind kind, UUID debit, UUID credit, CashRequest request) {
        return new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                debit,
                credit,
                caller.ownerScope().orElse(null),
                request.money(),
                request.reference(),
                clock.instant(),
                caller.userId());
    }
}
