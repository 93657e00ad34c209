package dev.bulwark.customers;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of customers: sealed under the key of each. */
@ApplicationScoped
class CustomerPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn(
                        "customer", "name_sealed", Category.IDENTITY, Purpose.IDENTIFY_CUSTOMER, Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer", "email_sealed", Category.CONTACT, Purpose.REACH_CUSTOMER, Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer", "phone_sealed", Category.CONTACT, Purpose.REACH_CUSTOMER, Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer", "ssn_sealed", Category.NATIONAL_ID, Purpose.IDENTIFY_CUSTOMER, Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer", "ssn_hash", Category.NATIONAL_ID, Purpose.FIND_CUSTOMER, Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer",
                        "date_of_birth_sealed",
                        Category.IDENTITY,
                        Purpose.IDENTIFY_CUSTOMER,
                        Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer", "address_sealed", Category.CONTACT, Purpose.REACH_CUSTOMER, Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer_reveal", "fields", Category.TRACE, Purpose.PROVE_WHAT_HAPPENED, Kept.AS_CUSTOMER),
                new PersonalColumn(
                        "customer_reveal",
                        "reason_sealed",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_CUSTOMER));
    }
}
