package dev.bulwark.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The bank's own accounts, one of each per currency. */
public enum BankAccount {
    /** Notes and coins. Below zero by what customers have paid in. */
    CASH,

    /** What loans owe. Below zero by all of it. */
    LOAN_RECEIVABLE,

    /** Above zero by what was earned. */
    INTEREST_INCOME,

    /** Fees and penalties; above zero by what was earned. */
    FEE_INCOME,

    /** Interest that is owed by loans so late that it is no income yet. */
    INTEREST_SUSPENSE,

    /** What customers have paid beyond what they owed, until they get it back. */
    LOAN_OVERPAYMENT,

    /** Below zero by what the bank has given up. */
    LOAN_WRITE_OFF,

    /** Above zero by what came in of that after all. */
    LOAN_RECOVERY;

    private final Map<String, UUID> ids = new ConcurrentHashMap<>();

    /** The same on every replica, and in {@code ledger_bank_account}, without asking: a UUIDv8 (RFC 9562, section 5.8) of purpose and currency. */
    public UUID id(String currency) {
        return ids.computeIfAbsent(currency, this::idOf);
    }

    private UUID idOf(String currency) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((name() + '/' + currency).getBytes(StandardCharsets.US_ASCII));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            long high = bytes.getLong() & ~0xF000L | 0x8000L;
            long low = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }
}
