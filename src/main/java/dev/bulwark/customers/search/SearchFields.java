package dev.bulwark.customers.search;

/** What a customer is found by, in clear. */
public interface SearchFields {

    String name();

    String email();

    String phone();

    /** {@code 123-45-6789} */
    String ssn();
}
