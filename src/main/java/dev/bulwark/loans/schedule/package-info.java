/**
 * What a loan costs and when it is paid back: due dates, instalments, their reasons, and the annual percentage rate of
 * charge. Uses the JDK and {@code money}; no clock, no database, no binary fractions. The same terms always give the same
 * schedule.
 *
 * <p>Numbers: amounts are whole minor units of the currency. What lies between is computed in decimals of 34 digits, half to
 * even ({@link dev.bulwark.loans.schedule.Amortisation#CONTEXT}). What interest loses or gains by rounding is carried into
 * the next instalment; the last instalment repays whatever principal is left, so that a loan ends at exactly zero.
 */
package dev.bulwark.loans.schedule;
