package dev.bulwark.accounts;

import java.util.List;

/** @param nextCursor for the next page; null on the last */
record AccountPage(List<AccountView> items, String nextCursor) {}
