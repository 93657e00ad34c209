package dev.bulwark.messages.channels;

import dev.bulwark.platform.json.EmailForm;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses a message may go to, and how little of one is shown. Pure. */
public final class Addresses {

    private static final Pattern MAIL = Pattern.compile(EmailForm.PLAIN);
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int PHONE_SHOWN = 2;

    /** The domain of what stands in place of an erased customer's address. Somebody may own it. */
    private static final String ERASED = "anonymized.com";

    private Addresses() {}

    /** Whether it is one bare address, without a line break or anything else around it, and of nobody who was erased. */
    public static boolean mayBeMailed(String address) {
        return address != null
                && address.length() <= EmailForm.LENGTH_MAX
                && MAIL.matcher(address).matches()
                && !domain(address).equals(ERASED);
    }

    private static String domain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domain.replaceFirst("\\.+$", "");
    }

    static boolean isPhone(String number) {
        return PHONE.matcher(number).matches();
    }

    /** Enough to tell two recipients apart, too little to write to. */
    public static String masked(String address) {
        return address.contains("@")
                ? EmailForm.masked(address)
                : "+***" + address.substring(address.length() - PHONE_SHOWN);
    }
}
