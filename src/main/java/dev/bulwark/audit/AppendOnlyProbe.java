package dev.bulwark.audit;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks the database what this service may do to events that are written, in whichever month: nothing. */
@ApplicationScoped
class AppendOnlyProbe implements ControlProbe {

    private static final String RIGHTS = """
            select distinct lower(privilege)
            from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege,
                (select cast('audit_event' as regclass) union select inhrelid from pg_inherits
                    where inhparent = cast('audit_event' as regclass)) part (oid)
            where has_table_privilege(part.oid, privilege)
            """;

    private final Mutiny.SessionFactory sessions;

    AppendOnlyProbe(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Control control() {
        return Control.AUDIT_LOGGING;
    }

    @Override
    public String name() {
        return "service_cannot_change_events";
    }

    @Override
    public Uni<Sighting> look() {
        return sessions.withSession(session ->
                        session.createNativeQuery(RIGHTS, String.class).getResultList())
                .map(AppendOnlyProbe::judge);
    }

    static Sighting judge(List<String> rights) {
        return Sighting.of(
                rights.isEmpty(),
                "the database lets the service add events and read them, and nothing else",
                "the database lets the service do this to events: " + String.join(", ", rights));
    }
}
