package dev.bulwark.encryption;

/** What the service has a key for that outlives master keys; the pair of {@code service_key_purpose_known}. Each has a key of its own. */
enum ServiceKey {
    REQUEST_HASH("request-hash"),
    SEARCH_HASH("search-hash"),
    LASTING_SECRETS("lasting-secrets");

    private final String purpose;

    ServiceKey(String purpose) {
        this.purpose = purpose;
    }

    String purpose() {
        return purpose;
    }
}
