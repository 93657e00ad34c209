package dev.bulwark.platform.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the data of a restricted person may be used for, besides being stored (GDPR, Art. 18(2)). */
public enum ProcessingPurpose {
    CONSENT,
    LEGAL_CLAIMS,
    PROTECTION_OF_OTHERS,
    PUBLIC_INTEREST;

    /** The header in which staff names it. */
    public static final String HEADER = "X-Processing-Purpose";

    /** As it is named in the header and the audit event. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, as they are named in the header. */
    public static String texts() {
        return Stream.of(values()).map(ProcessingPurpose::text).collect(Collectors.joining(", "));
    }

    /** Empty for anything that is no purpose. @param header null when there was none */
    public static Optional<ProcessingPurpose> of(String header) {
        return Stream.of(values())
                .filter(purpose -> purpose.text().equals(header))
                .findFirst();
    }
}
