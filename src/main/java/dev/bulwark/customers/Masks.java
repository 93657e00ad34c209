package dev.bulwark.customers;

/** What is left of an identifier when it is shown. A mask has one length, so that it does not tell the value's. */
final class Masks {

    private static final int PHONE_SHOWN = 2;
    private static final int SSN_SHOWN = 4;
    private static final int YEAR_SHOWN = 4;

    private Masks() {}

    /** {@code +*******21} */
    static String phone(String phone) {
        return (phone.startsWith("+") ? "+" : "") + "*******" + end(phone, PHONE_SHOWN);
    }

    /** {@code ***-**-6789} */
    static String ssn(String ssn) {
        return "***-**-" + end(ssn, SSN_SHOWN);
    }

    /** {@code 1990-**-**}: old enough, and no more. */
    static String dateOfBirth(String date) {
        return date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? date.substring(0, YEAR_SHOWN) + "-**-**" : "****-**-**";
    }

    /** Nothing of a value that is so short, or so strange, that its end would be most of it. */
    private static String end(String value, int shown) {
        boolean known = value.matches("\\+?[0-9-]*") && value.length() >= 2 * shown;
        return known ? value.substring(value.length() - shown) : "*".repeat(shown);
    }
}
