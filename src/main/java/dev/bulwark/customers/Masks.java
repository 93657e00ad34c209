package dev.bulwark.customers;

/** What is left of an identifier when it is shown. */
final class Masks {

    private static final int PHONE_SHOWN = 2;
    private static final int SSN_SHOWN = 4;

    private Masks() {}

    static String phone(String phone) {
        int plus = phone.startsWith("+") ? 1 : 0;
        return phone.substring(0, plus)
                + "*".repeat(phone.length() - plus - PHONE_SHOWN)
                + phone.substring(phone.length() - PHONE_SHOWN);
    }

    static String ssn(String ssn) {
        return "***-**-" + ssn.substring(ssn.length() - SSN_SHOWN);
    }
}
