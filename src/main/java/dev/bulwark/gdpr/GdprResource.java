package dev.bulwark.gdpr;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Data protection: what is kept about people, and why. */
@Cancellable(false)
@Path("/api/gdpr")
@Tag(name = "GDPR")
public class GdprResource {

    private final ProcessingRecord record;

    GdprResource(ProcessingRecord record) {
        this.record = record;
    }

    @GET
    @Path("/records-of-processing")
    @PermissionsAllowed("gdpr:read")
    @Operation(
            operationId = "getRecordsOfProcessing",
            summary = "Which data about people is kept, why, on what legal basis and for how long (GDPR, Art. 30)")
    public Uni<ProcessingView> recordsOfProcessing() {
        return Uni.createFrom()
                .item(new ProcessingView(
                        record.columns().stream().map(ProcessingView.Item::of).toList()));
    }
}
