package dev.bulwark.ledger;

import java.util.Currency;

/** How much each user of a role may move in a currency, beside the limits of the account. */
public record RoleLimit(String role, Currency currency, LimitSet limits) {}
