package dev.bulwark.statements;

import dev.bulwark.platform.Csv;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * RFC 4180 in UTF-8: CRLF, a header, the same fields on every line. The first line after the header is the opening
 * balance, the last the closing one, with what entries have and balances lack left empty.
 */
final class CsvStatement implements StatementDocument {

    private static final String HEADER =
            "entry_no,booked_at,value_date,kind,direction,amount,currency,balance_after,counter_iban,reference,transfer_id";

    private final StatementHead head;
    private final ChunkSink sink;

    CsvStatement(StatementHead head, ChunkSink sink) {
        this.head = head;
        this.sink = sink;
    }

    @Override
    public void begin() {
        line(HEADER);
        balance("opening_balance", head.period().from().toString(), head.opening());
    }

    @Override
    public void add(StatementEntry entry) {
        List<String> fields = new ArrayList<>();
        fields.add(Long.toString(entry.entryNo()));
        fields.add(entry.bookedAt().toString());
        fields.add(entry.valueDate().toString());
        fields.add(entry.kind());
        fields.add(entry.direction());
        fields.add(head.text(entry.amountMinor()));
        fields.add(head.currency().getCurrencyCode());
        fields.add(head.text(entry.balanceMinor()));
        fields.add(Csv.text(entry.counterIban()));
        fields.add(Csv.text(entry.reference()));
        fields.add(entry.transferId().toString());
        line(String.join(",", fields));
    }

    @Override
    public void flush() {
        // every line is in the sink already
    }

    @Override
    public void end() {
        balance("closing_balance", head.period().to().toString(), head.closing());
    }

    private void balance(String kind, String at, String amount) {
        line("," + at + ",," + kind + ",,," + head.currency().getCurrencyCode() + ',' + amount + ",,,");
    }

    private void line(String line) {
        sink.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
