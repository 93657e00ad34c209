package dev.bulwark.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A command that moves money or sets it aside, as a client sends it and sends it again. Its key is its reference too, so
 * that what was booked tells which command it came from; a capture bears its hold's.
 *
 * @param from null for a deposit
 * @param to null for a hold
 * @param holdId set for a capture
 */
public record MoneyCommand(String key, Kind kind, UUID from, UUID to, long amountMinor, String reference, UUID holdId) {

    /** What is sent where, and which member of the answer names what it made. */
    public enum Kind {
        DEPOSIT("deposit", "transfer_id"),
        TRANSFER("transfer", "transfer_id"),
        HOLD("hold", "hold_id"),
        CAPTURE("capture", "transfer_id");

        private final String stored;
        private final String idMember;

        Kind(String stored, String idMember) {
            this.stored = stored;
            this.idMember = idMember;
        }

        /** As the column kind has it; of a hold, which has no such column, by its name. */
        public String stored() {
            return stored;
        }

        public String path() {
            return "/api/accounts/" + stored;
        }

        public String operation() {
            return "accounts." + stored;
        }

        public String idMember() {
            return idMember;
        }
    }

    /** What it must come to, and what a row of the database is read as. */
    public record Effect(String kind, UUID from, UUID to, long amountMinor, String reference) {}

    public static MoneyCommand deposit(String key, UUID to, long amountMinor) {
        return new MoneyCommand(key, Kind.DEPOSIT, null, to, amountMinor, key, null);
    }

    public static MoneyCommand transfer(String key, UUID from, UUID to, long amountMinor) {
        return new MoneyCommand(key, Kind.TRANSFER, from, to, amountMinor, key, null);
    }

    public static MoneyCommand hold(String key, UUID from, long amountMinor) {
        return new MoneyCommand(key, Kind.HOLD, from, null, amountMinor, key, null);
    }

    /** The whole of a hold. */
    public static MoneyCommand capture(String key, MoneyCommand hold, UUID holdId, UUID to) {
        return new MoneyCommand(key, Kind.CAPTURE, hold.from(), to, hold.amountMinor(), hold.reference(), holdId);
    }

    public Effect effect() {
        return new Effect(kind.stored, from, to, amountMinor, reference);
    }

    public Map<String, Object> body() {
        if (kind == Kind.CAPTURE) {
            return Map.of("hold_id", holdId, "to_account", to);
        }
        Map<String, Object> body = new HashMap<>();
        body.put("amount", amountMinor / 100 + "." + amountMinor / 10 % 10 + amountMinor % 10);
        body.put("currency", "EUR");
        body.put("reference", reference);
        switch (kind) {
            case DEPOSIT -> body.put("account_id", to);
            case HOLD -> body.put("account_id", from);
            default -> {
                body.put("from_account", from);
                body.put("to_account", to);
            }
        }
        return body;
    }
}
