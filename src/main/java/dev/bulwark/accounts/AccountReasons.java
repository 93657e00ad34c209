package dev.bulwark.accounts;

import dev.bulwark.encryption.SubjectFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Why accounts were frozen, unfrozen and closed, for a new data key of their owner. */
@ApplicationScoped
class AccountReasons implements SubjectFields {

    @Override
    public List<SealedTable> tables() {
        return List.of(new SealedTable(
                "account_event",
                "id",
                "join account on account.id = sealed.account_id",
                "account.customer_id",
                List.of("reason_sealed")));
    }
}
