package dev.bulwark.gdpr.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.gdpr.export.ExportWalk.Page;
import dev.bulwark.platform.privacy.ExportPart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The copy as JSON, written piece by piece; the specification's four members come first. */
final class JsonExport {

    private final JsonGenerator json;
    private final ProcessingSummary processing;

    /** @param to is left open at the end */
    JsonExport(OutputStream to, ObjectMapper mapper, ProcessingSummary processing) throws IOException {
        this.json = mapper.getFactory().createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.processing = processing;
        json.writeStartObject();
    }

    void add(Page page) throws IOException {
        boolean single = page.source().part() == ExportPart.PERSONAL_INFO;
        if (page.first()) {
            json.writeFieldName(page.source().part().text());
            if (!single) {
                json.writeStartArray();
            }
        }
        for (Map<String, Object> row : page.rows()) {
            json.writeObject(row);
        }
        if (page.last() && !single) {
            json.writeEndArray();
        }
        json.flush();
    }

    void end(UUID customerId, Instant now) throws IOException {
        json.writeObjectField("processing", processing.lines());
        json.writeObjectField("recipients", processing.recipients());
        json.writeObjectField("customer_id", customerId);
        json.writeObjectField("exported_at", now);
        json.writeEndObject();
        json.close();
    }
}
