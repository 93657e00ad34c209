package dev.bulwark.transfers.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.bulwark.transfers.TransferRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one line more than a batch may have, so that it is found to be too long, and skips the rest: 4M hold a million. */
class BatchLines extends JsonDeserializer<List<TransferRequest>> {

    @Override
    @SuppressWarnings("unchecked") // null: the handler of binding faults has written the fault down
    public List<TransferRequest> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return (List<TransferRequest>) context.handleUnexpectedToken(List.class, parser);
        }
        List<TransferRequest> lines = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (lines.size() > BatchRequest.LINES_MAX) {
                parser.skipChildren();
            } else {
                lines.add(token == JsonToken.VALUE_NULL ? null : context.readValue(parser, TransferRequest.class));
            }
        }
        return lines;
    }
}
