package dev.bulwark.transfers;

import java.util.List;

/** @param nextCursor for the next, older page; null on the last */
record TransactionPage(List<TransactionView> items, String nextCursor) {}
