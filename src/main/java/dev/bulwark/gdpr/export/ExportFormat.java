package dev.bulwark.gdpr.export;

import java.util.Locale;

/** The pair of {@code gdpr_export_format_known}. */
enum ExportFormat {
    JSON("application/json"),
    /** A zip archive, sealed with a password. */
    ARCHIVE("application/octet-stream");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
