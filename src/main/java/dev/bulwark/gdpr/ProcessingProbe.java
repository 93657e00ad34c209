package dev.bulwark.gdpr;

import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.Target;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Holds the record of processing against the database's columns, and knocks at the doors of the rights that the specification
 * names (section 10): who is not logged in is refused there, which a door that does not exist would not do.
 */
@ApplicationScoped
class ProcessingProbe implements ControlProbe {

    private static final String COLUMNS = """
            select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = to_regnamespace(cast(current_schema() as text)) and c.relkind in ('r', 'p')
              and a.attnum > 0 and not a.attisdropped
            """;
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final String EXPORT = "/api/gdpr/export/" + NOBODY;
    private static final String DELETE = "/api/gdpr/delete/" + NOBODY;
    private static final int UNAUTHENTICATED = 401;

    private final Mutiny.SessionFactory sessions;
    private final ProcessingRecord record;
    private final OwnService service;

    ProcessingProbe(Mutiny.SessionFactory sessions, ProcessingRecord record, OwnService service) {
        this.sessions = sessions;
        this.record = record;
        this.service = service;
    }

    @Override
    public Control control() {
        return Control.GDPR_COMPLIANCE;
    }

    @Override
    public String name() {
        return "record_and_rights_are_there";
    }

    @Override
    public Uni<Sighting> look() {
        return sessions.withSession(session ->
                        session.createNativeQuery(COLUMNS, String.class).getResultList())
                .chain(columns -> service.ask(ProcessingProbe::missingRights)
                        .map(rights -> judge(recordedAndNotThere(new HashSet<>(columns)), rights)));
    }

    private Sighting judge(Set<String> unknown, List<String> rights) {
        List<String> faults = new ArrayList<>(rights);
        if (!unknown.isEmpty()) {
            faults.add("recorded, and not in the database: " + String.join(", ", unknown));
        }
        return Sighting.of(
                faults.isEmpty() && !record.columns().isEmpty(),
                record.columns().size() + " recorded columns are there; export and erasure have their doors",
                String.join("; ", faults));
    }

    private Set<String> recordedAndNotThere(Set<String> columns) {
        return record.columns().stream()
                .map(PersonalColumn::name)
                .filter(name -> !columns.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> missingRights(Target target) throws IOException {
        List<String> missing = new ArrayList<>();
        if (target.get(EXPORT).status() != UNAUTHENTICATED) {
            missing.add("there is no export of a person's data");
        }
        if (target.post(DELETE, "{}").status() != UNAUTHENTICATED) {
            missing.add("there is no erasure of a person's data");
        }
        return missing;
    }
}
