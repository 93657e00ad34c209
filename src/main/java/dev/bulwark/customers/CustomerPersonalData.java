package dev.bulwark.customers;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of customers: sealed under the key of each. */
@ApplicationScoped
class CustomerPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "customer",
                        Category.IDENTITY,
                        Purpose.IDENTIFY_CUSTOMER,
                        Kept.AS_CUSTOMER,
                        "name_sealed",
                        "date_of_birth_sealed"),
                PersonalColumns.of(
                        "customer",
                        Category.CONTACT,
                        Purpose.REACH_CUSTOMER,
                        Kept.AS_CUSTOMER,
                        "email_sealed",
                        "phone_sealed",
                        "address_sealed"),
                PersonalColumns.of(
                        "customer", Category.NATIONAL_ID, Purpose.IDENTIFY_CUSTOMER, Kept.AS_CUSTOMER, "ssn_sealed"),
                PersonalColumns.of(
                        "customer", Category.NATIONAL_ID, Purpose.FIND_CUSTOMER, Kept.AS_CUSTOMER, "ssn_hash"),
                PersonalColumns.of(
                        "customer_reveal", Category.TRACE, Purpose.PROVE_WHAT_HAPPENED, Kept.AS_CUSTOMER, "fields"),
                PersonalColumns.of(
                        "customer_reveal",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_CUSTOMER,
                        "reason_sealed"));
    }
}
