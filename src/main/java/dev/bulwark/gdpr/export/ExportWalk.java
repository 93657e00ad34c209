package dev.bulwark.gdpr.export;

import dev.bulwark.platform.privacy.SubjectExport;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Walks through all that features have of a subject, part by part and page by page. */
@ApplicationScoped
class ExportWalk {

    /** Rows that are in memory at once, some hundred kilobytes. */
    static final int PAGE_ROWS = 500;

    private final List<SubjectExport> parts;
    private final Mutiny.SessionFactory sessions;

    ExportWalk(@All List<SubjectExport> features, Mutiny.SessionFactory sessions) {
        this.parts = features.stream()
                .sorted(Comparator.comparing(SubjectExport::part))
                .toList();
        this.sessions = sessions;
    }

    /**
     * Some rows of a part.
     *
     * @param first whether the part begins here
     * @param last whether it ends here
     */
    record Page(SubjectExport source, List<Map<String, Object>> rows, boolean first, boolean last) {}

    /**
     * Each page is read when it is asked for.
     *
     * @param context the request's, to which the sessions belong, wherever the reader asks from
     */
    Multi<Page> pages(UUID subjectId, Context context) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToMultiAndConcatenate(source -> pages(source, subjectId, context));
    }

    private Multi<Page> pages(SubjectExport source, UUID subjectId, Context context) {
        return Multi.createBy()
                .repeating()
                .uni(Place::new, place -> page(source, subjectId, place, context))
                .whilst(page -> !page.last());
    }

    /** Where the next page begins. */
    private static final class Place {
        private String after;
        private boolean begun;
    }

    private Uni<Page> page(SubjectExport source, UUID subjectId, Place place, Context context) {
        return sessions.withSession(session -> source.read(session, subjectId, place.after, PAGE_ROWS))
                .runSubscriptionOn(read -> context.runOnContext(now -> read.run()))
                .map(found -> {
                    Page page = new Page(source, found.rows(), !place.begun, found.next() == null);
                    place.begun = true;
                    place.after = found.next();
                    return page;
                });
    }
}
