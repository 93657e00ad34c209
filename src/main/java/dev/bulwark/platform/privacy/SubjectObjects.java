package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Told by each feature that audits objects of customers by their own ids: whose they are. */
public interface SubjectObjects {

    /** The details of audit events that name such an object, such as {@code account_id}. */
    Set<String> details();

    /** The customer of each object; without what is none of this feature's. Joins the caller's session. */
    Uni<Map<UUID, UUID>> customers(Session session, Collection<UUID> objectIds);
}
