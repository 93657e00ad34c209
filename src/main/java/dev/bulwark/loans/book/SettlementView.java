package dev.bulwark.loans.book;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What moved between the bank and a customer after a loan has ended.
 *
 * @param remaining what the bank still owes back, or may still recover
 */
record SettlementView(
        UUID loanId,
        String status,
        UUID accountId,
        String amount,
        String remaining,
        String currency,
        LocalDate bookedOn,
        List<UUID> transferIds) {}
