package dev.bulwark.customers;

import dev.bulwark.customers.search.SearchIndex;
import dev.bulwark.platform.privacy.DataSubjects;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Erases a customer's record, what it is found by, and, with its keys, why somebody looked at it. */
@ApplicationScoped
class CustomerErasure implements DataSubjects, SubjectData {

    private static final String OF_CUSTOMER = "customer_id = :subject";

    private final CustomerRepository customers;
    private final SearchIndex searchIndex;

    CustomerErasure(CustomerRepository customers, SearchIndex searchIndex) {
        this.customers = customers;
        this.searchIndex = searchIndex;
    }

    @Override
    public Uni<State> lock(Session session, UUID subjectId) {
        return customers.lockStatus(session, subjectId).map(CustomerErasure::state);
    }

    @Override
    public Uni<State> find(Session session, UUID subjectId) {
        return customers.status(session, subjectId).map(CustomerErasure::state);
    }

    private static State state(Optional<String> status) {
        return status.map(stored -> stored.equals(ErasedCustomer.STATUS) ? State.ERASED : State.PRESENT)
                .orElse(State.ABSENT);
    }

    @Override
    public List<SubjectColumns> fates() {
        return List.of(
                SubjectColumns.emptied(
                        "customer",
                        "id = :subject",
                        "name_sealed",
                        "email_sealed",
                        "phone_sealed",
                        "ssn_sealed",
                        "ssn_hash",
                        "date_of_birth_sealed",
                        "address_sealed"),
                SubjectColumns.emptied("customer_token", OF_CUSTOMER, "token"),
                SubjectColumns.dark("customer_reveal", OF_CUSTOMER, "reason_sealed"),
                SubjectColumns.kept("customer_reveal", OF_CUSTOMER, "fields"));
    }

    @Override
    public Uni<Void> erase(Session session, UUID subjectId, Instant now) {
        return customers.erase(session, subjectId).chain(() -> searchIndex.remove(session, subjectId));
    }
}
