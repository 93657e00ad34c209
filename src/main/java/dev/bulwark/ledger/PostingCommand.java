package dev.bulwark.ledger;

import dev.bulwark.audit.AuditEvent;
import java.util.UUID;

/**
 * A posting with everything that must commit together with it.
 *
 * @param callerId whose idempotency key it is
 * @param requestHash keyed hash of operation and payload
 * @param answer the body to answer when it is booked, stored under the key
 * @param audited the event of success; a refusal is audited from it by the database
 */
public record PostingCommand(
        UUID callerId,
        String idempotencyKey,
        String operation,
        byte[] requestHash,
        String requestId,
        String answer,
        AuditEvent audited,
        Posting posting) {}
