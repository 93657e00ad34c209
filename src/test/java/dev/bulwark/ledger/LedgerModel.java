package dev.bulwark.ledger;

import dev.bulwark.ledger.Posting.Kind;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rules of the ledger as plain Java, one posting after the other: what {@code ledger_commands} must agree with. */
final class LedgerModel {

    /** One account; a null owner is the bank's own. */
    static final class Account {
        final UUID id;
        final UUID owner;
        final String currency;
        final long overdraftLimitMinor;
        boolean debitsFrozen;
        boolean creditsFrozen;
        boolean closed;
        Long perTransferMinor;
        Long dailyMinor;
        long usedMinor;
        long postedMinor;
        long pendingMinor;
        long entryCount;

        Account(UUID id, UUID owner, String currency, long overdraftLimitMinor) {
            this.id = id;
            this.owner = owner;
            this.currency = currency;
            this.overdraftLimitMinor = overdraftLimitMinor;
        }
    }

    record Expected(String code, boolean replayed) {}

    private record Stored(String code, byte[] requestHash) {}

    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<String, Stored> keys = new HashMap<>();

    void add(Account account) {
        accounts.put(account.id, account);
    }

    List<Expected> apply(List<PostingCommand> commands) {
        return commands.stream().map(this::apply).toList();
    }

    private Expected apply(PostingCommand command) {
        Stored earlier = keys.get(command.idempotencyKey());
        if (earlier != null) {
            return Arrays.equals(earlier.requestHash, command.requestHash())
                    ? new Expected(earlier.code, true)
                    : new Expected("mismatch", false);
        }
        String code = book(command.posting());
        if (!code.equals("account_not_found")) {
            keys.put(command.idempotencyKey(), new Stored(code, command.requestHash()));
        }
        return new Expected(code, false);
    }

    private String book(Posting posting) {
        Account debit = accounts.get(posting.debitAccountId());
        Account credit = accounts.get(posting.creditAccountId());
        String refusal = refusal(posting, debit, credit);
        if (refusal != null) {
            return refusal;
        }
        long amountMinor = posting.amount().amountMinor();
        debit.postedMinor -= amountMinor;
        credit.postedMinor += amountMinor;
        debit.entryCount++;
        credit.entryCount++;
        if (posting.kind() != Kind.DEPOSIT) {
            debit.usedMinor += amountMinor;
        }
        return "posted";
    }

    private static String refusal(Posting posting, Account debit, Account credit) {
        long amountMinor = posting.amount().amountMinor();
        if (posting.debitAccountId().equals(posting.creditAccountId())) {
            return "same_account";
        }
        if (isHidden(posting, debit, credit)) {
            return "account_not_found";
        }
        if (debit.closed || credit.closed) {
            return "account_closed";
        }
        if (debit.debitsFrozen || credit.creditsFrozen) {
            return "account_frozen";
        }
        String currency = posting.amount().currency().getCurrencyCode();
        if (!debit.currency.equals(currency) || !credit.currency.equals(currency)) {
            return "currency_mismatch";
        }
        if (debit.owner != null && available(debit).compareTo(BigInteger.valueOf(amountMinor)) < 0) {
            return "insufficient_funds";
        }
        if (posting.kind() != Kind.DEPOSIT && debit.perTransferMinor != null && amountMinor > debit.perTransferMinor) {
            return "limit_per_transfer";
        }
        if (posting.kind() != Kind.DEPOSIT
                && debit.dailyMinor != null
                && debit.usedMinor + amountMinor > debit.dailyMinor) {
            return "limit_daily";
        }
        return null;
    }

    private static boolean isHidden(Posting posting, Account debit, Account credit) {
        return debit == null
                || credit == null
                || posting.debitOwnerId() != null && !posting.debitOwnerId().equals(debit.owner)
                || posting.kind() == Kind.TRANSFER && (debit.owner == null || credit.owner == null);
    }

    private static BigInteger available(Account account) {
        return BigInteger.valueOf(account.postedMinor)
                .subtract(BigInteger.valueOf(account.pendingMinor))
                .add(BigInteger.valueOf(account.overdraftLimitMinor));
    }
}
