/**
 * What an account was worth at a time, and why it is worth what it is now: the rows and rules behind a balance or a
 * refusal. Reads the tables of {@code ledger} and owns none; it decides nothing, so what it shows is what {@code
 * ledger_book} would see.
 */
package dev.bulwark.balances;
