package dev.bulwark.statements;

/** Where a kind of posting stands in ISO 20022's external code set of bank transactions: domain, family, sub-family. */
record BankTransactionCode(String domain, String family, String subFamily) {

    private static final BankTransactionCode CASH_DEPOSIT = new BankTransactionCode("PMNT", "CNTR", "CDPT");
    private static final BankTransactionCode CASH_WITHDRAWAL = new BankTransactionCode("PMNT", "CNTR", "CWDL");
    private static final BankTransactionCode BOOK_RECEIVED = new BankTransactionCode("PMNT", "RCDT", "BOOK");
    private static final BankTransactionCode BOOK_ISSUED = new BankTransactionCode("PMNT", "ICDT", "BOOK");

    /** The code set's own word for "not available"; the proprietary code beside it says which kind it is. */
    private static final BankTransactionCode OTHER = new BankTransactionCode("XTND", "NTAV", "NTAV");

    static BankTransactionCode of(String kind, boolean credit) {
        return switch (kind) {
            case "deposit" -> CASH_DEPOSIT;
            case "withdrawal" -> CASH_WITHDRAWAL;
            case "transfer" -> credit ? BOOK_RECEIVED : BOOK_ISSUED;
            default -> OTHER;
        };
    }
}
