package dev.bulwark.statements;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A page for people. Finished pages leave with each flush; what stays until the end is the font, about 1 MB, and a few
 * bytes a page. Drawing is work for a worker thread.
 */
final class PdfStatement implements StatementDocument {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final float[] WIDTHS = {9, 17, 10, 50, 15, 15, 16};
    private static final int MARGIN_POINTS = 40;
    private static final int MAX_HEADER_ROWS = 1;

    private final StatementHead head;
    private final PdfText text = new PdfText();
    private final Font body = text.font(8);
    private final Document document =
            new Document(PageSize.A4.rotate(), MARGIN_POINTS, MARGIN_POINTS, MARGIN_POINTS, MARGIN_POINTS);
    private final PdfWriter writer;
    private final PdfPTable table = new PdfPTable(WIDTHS);

    PdfStatement(StatementHead head, ChunkSink sink) {
        this.head = head;
        this.writer = PdfWriter.getInstance(document, sink);
        writer.setPageEvent(new PageNumbers());
    }

    @Override
    public void begin() {
        document.addTitle("Account statement");
        document.addCreator("Bulwark");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        document.add(new Paragraph("Account statement", text.font(16)));
        document.add(fact("IBAN", head.iban()));
        document.add(fact("Currency", head.currency().getCurrencyCode()));
        document.add(fact("From", head.period().from().toString()));
        document.add(fact("To, exclusive", head.period().to().toString()));
        document.add(fact("Opening balance", head.opening()));
        document.add(fact("Closing balance", head.closing()));
        document.add(fact("Entries", Long.toString(head.entries())));
        document.add(fact("Drawn", head.createdAt() + ", statement " + head.statementId()));
        table.setWidthPercentage(100);
        table.setSpacingBefore(10);
        for (String title : new String[] {"No.", "Booked (UTC)", "Value", "Details", "Debit", "Credit", "Balance"}) {
            cell(title, title.matches("Debit|Credit|Balance"));
        }
        table.setHeaderRows(MAX_HEADER_ROWS);
        table.setComplete(false);
        row("", TIME.format(head.period().from()), "", "Opening balance", "", "", head.opening());
    }

    private Paragraph fact(String name, String value) {
        return new Paragraph(name + ": " + value, body);
    }

    @Override
    public void add(StatementEntry entry) {
        StringBuilder details = new StringBuilder(entry.kind());
        if (entry.counterIban() != null) {
            details.append(entry.credit() ? " from " : " to ").append(entry.counterIban());
        }
        if (entry.reference() != null) {
            details.append('\n').append(text.visible(entry.reference()));
        }
        String amount = head.text(entry.amountMinor());
        row(
                Long.toString(entry.entryNo()),
                TIME.format(entry.bookedAt()),
                entry.valueDate().toString(),
                details.toString(),
                entry.credit() ? "" : amount,
                entry.credit() ? amount : "",
                head.text(entry.balanceMinor()));
    }

    @Override
    public void flush() {
        document.add(table);
    }

    @Override
    public void end() {
        Instant end = head.period().to();
        row("", TIME.format(end), "", "Closing balance", "", "", head.closing());
        table.setComplete(true);
        document.add(table);
        document.close();
    }

    private void row(String no, String booked, String value, String details, String debit, String credit, String sum) {
        cell(no, true);
        cell(booked, false);
        cell(value, false);
        cell(details, false);
        cell(debit, true);
        cell(credit, true);
        cell(sum, true);
    }

    private void cell(String content, boolean number) {
        PdfPCell cell = new PdfPCell(new Phrase(content, body));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        // The text's own direction, under a frame that stays left to right: a name in Hebrew reads as it should.
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        table.addCell(cell);
    }

    /** "Page n", without a total that nobody knows while pages are leaving. */
    private final class PageNumbers extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter page, Document ended) {
            ColumnText.showTextAligned(
                    page.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    new Phrase("Page " + page.getPageNumber(), body),
                    ended.right(),
                    ended.bottom() - MARGIN_POINTS / 2,
                    0);
        }
    }
}
