package dev.bulwark.customers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What stands in the place of an erased customer's fields: the specification's values (section 10). Nobody is written to there. */
final class ErasedCustomer {

    static final String STATUS = "erased";

    private static final String PHONE = "000-000-0000";
    private static final String SSN = "000-00-0000";

    private ErasedCustomer() {}

    static CustomerView view(UUID id, Instant createdAt, int version) {
        return new CustomerView(id, name(id), email(id), PHONE, SSN, null, null, STATUS, createdAt, version);
    }

    static Map<String, Object> fields(UUID id) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name(id));
        fields.put("email", email(id));
        fields.put("phone", PHONE);
        fields.put("ssn", SSN);
        return fields;
    }

    private static String name(UUID id) {
        return "Customer_" + id;
    }

    private static String email(UUID id) {
        return "customer_" + id + "@anonymized.com";
    }
}
