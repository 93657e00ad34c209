package dev.bulwark.statements;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** {@link StatementView}, piece by piece. */
final class JsonStatement implements StatementDocument {

    private final StatementHead head;
    private final JsonGenerator json;

    JsonStatement(StatementHead head, ChunkSink sink, ObjectMapper mapper) throws IOException {
        this.head = head;
        this.json = mapper.getFactory().createGenerator(sink, JsonEncoding.UTF8);
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("statement_id", head.statementId().toString());
        json.writeStringField("account_id", head.accountId().toString());
        json.writeStringField("iban", head.iban());
        json.writeStringField("currency", head.currency().getCurrencyCode());
        json.writeStringField("from", head.period().from().toString());
        json.writeStringField("to", head.period().to().toString());
        json.writeStringField("created_at", head.createdAt().toString());
        json.writeStringField("opening_balance", head.opening());
        json.writeStringField("closing_balance", head.closing());
        json.writeNumberField("entry_count", head.entries());
        json.writeArrayFieldStart("entries");
    }

    @Override
    public void add(StatementEntry entry) throws IOException {
        json.writeObject(StatementView.Entry.of(entry, head));
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
