package dev.bulwark.customers.search;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of what customers are found by: pseudonyms of name, addresses and numbers. */
@ApplicationScoped
class SearchPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(PersonalColumns.of(
                "customer_token", Category.IDENTITY, Purpose.FIND_CUSTOMER, Kept.AS_CUSTOMER, "token"));
    }
}
