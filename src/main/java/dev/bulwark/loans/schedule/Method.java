package dev.bulwark.loans.schedule;

/** How principal and interest are spread over the instalments. */
public enum Method {
    /** Instalments of one size; interest on what is still owed. */
    ANNUITY,
    /** The same principal in each instalment; interest on what is still owed. */
    EQUAL_PRINCIPAL,
    /** The same principal in each instalment; interest on the whole principal to the end. */
    FLAT,
    /** Interest in each instalment; all principal in the last. */
    BULLET
}
