package dev.bulwark.gdpr.export;

import dev.bulwark.gdpr.export.ExportWalk.Page;
import dev.bulwark.platform.privacy.ExportPart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The copy as one page to read, on a phone too: it needs nothing beside it and runs nothing. Long parts are cut; the files beside
 * it hold them whole, with the ids, which only programs want to read. Every value is escaped.
 */
final class HtmlPage {

    static final int ROWS_MAX = 200;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Your data</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 76rem;
              padding: 1rem; }
            h1 { margin: .5rem 0; }
            h2 { margin: 2rem 0 .5rem; border-bottom: 2px solid #1a4b7a; }
            .note { color: #444; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ccc;
              overflow-wrap: anywhere; }
            table.list th, table.list td { font-size: .9rem; overflow-wrap: break-word; }
            table.list thead th { background: #eef3f8; }
            table.one th { width: 14rem; }
            @media (max-width: 48rem) {
              table.list thead { display: none; }
              table.list tr { display: block; border: 1px solid #aaa; border-radius: .4rem; margin: 0 0 .8rem; padding: .2rem; }
              table.list td { display: flex; gap: .6rem; border-bottom: 1px solid #eee; font-size: 1rem;
                overflow-wrap: anywhere; }
              table.list td::before { content: attr(data-name); flex: 0 0 9rem; font-weight: 600; }
              table.one th { width: 8.5rem; }
            }
            @media print { .wide { overflow: visible; } }
            </style>
            </head>
            <body>
            """;

    private final Map<ExportPart, List<String>> fields = new EnumMap<>(ExportPart.class);
    private final Map<ExportPart, List<Map<String, Object>>> rows = new EnumMap<>(ExportPart.class);
    private final Map<ExportPart, Long> counts = new EnumMap<>(ExportPart.class);

    /** Keeps as many rows as the page shows. */
    void add(Page page) {
        ExportPart part = page.source().part();
        fields.put(
                part,
                page.source().fields().stream()
                        .filter(name -> part == ExportPart.PERSONAL_INFO || !name.endsWith("_id"))
                        .toList());
        counts.merge(part, (long) page.rows().size(), Long::sum);
        List<Map<String, Object>> kept = rows.computeIfAbsent(part, first -> new ArrayList<>());
        page.rows().stream().limit(ROWS_MAX - (long) kept.size()).forEach(kept::add);
    }

    String write(ProcessingSummary processing, Instant now) {
        StringBuilder html = new StringBuilder(HEAD);
        html.append(
                        "<h1>What the bank knows about you</h1>\n<p class=\"note\">A copy of your data (GDPR, Art. 15), made on ")
                .append(escaped(now))
                .append(
                        ". The same is in data.json and in the folder csv for other programs, with all entries, and your"
                                + " documents are in the folder documents. manifest.json names every file and is signed by the bank.</p>\n");
        rows.keySet().forEach(part -> part(html, part));
        processing(html, processing);
        return html.append("</body>\n</html>\n").toString();
    }

    private void part(StringBuilder html, ExportPart part) {
        heading(html, part.text());
        List<Map<String, Object>> kept = rows.get(part);
        if (kept.isEmpty()) {
            html.append("<p>None.</p>\n");
        } else if (part == ExportPart.PERSONAL_INFO) {
            one(html, fields.get(part), kept.get(0));
        } else {
            list(html, fields.get(part), kept);
            long more = counts.get(part) - kept.size();
            if (more > 0) {
                html.append("<p>And ")
                        .append(more)
                        .append(" more in csv/")
                        .append(part.text())
                        .append(".csv.</p>\n");
            }
        }
    }

    private static void one(StringBuilder html, List<String> names, Map<String, Object> row) {
        html.append("<table class=\"one\">\n");
        for (String name : names) {
            if (row.get(name) != null) {
                html.append("<tr><th scope=\"row\">")
                        .append(label(name))
                        .append("</th><td>")
                        .append(escaped(row.get(name)))
                        .append("</td></tr>\n");
            }
        }
        html.append("</table>\n");
    }

    private static void list(StringBuilder html, List<String> names, List<Map<String, Object>> rows) {
        html.append("<div class=\"wide\"><table class=\"list\">\n<thead><tr>");
        names.forEach(
                name -> html.append("<th scope=\"col\">").append(label(name)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (Map<String, Object> row : rows) {
            html.append("<tr>");
            for (String name : names) {
                html.append("<td data-name=\"")
                        .append(label(name))
                        .append("\"><span>")
                        .append(row.get(name) == null ? "&ndash;" : escaped(row.get(name)))
                        .append("</span></td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private static void processing(StringBuilder html, ProcessingSummary processing) {
        heading(html, "why_and_for_how_long");
        list(
                html,
                List.of("says", "purpose", "legal_basis", "kept"),
                processing.lines().stream()
                        .map(line -> Map.<String, Object>of(
                                "says",
                                line.says(),
                                "purpose",
                                line.purpose(),
                                "legal_basis",
                                line.legalBasis(),
                                "kept",
                                line.kept()))
                        .toList());
        heading(html, "passed_on_to");
        html.append("<p>")
                .append(
                        processing.recipients().isEmpty()
                                ? "Nobody."
                                : escaped(String.join(", ", processing.recipients())))
                .append("</p>\n");
    }

    private static void heading(StringBuilder html, String name) {
        html.append("<h2>").append(label(name)).append("</h2>\n");
    }

    /** {@code counter_iban} reads "Counter IBAN". Names come from code only. */
    private static String label(String name) {
        String words = name.replace('_', ' ').replaceAll("\\biban\\b", "IBAN").replaceAll("\\bssn\\b", "SSN");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Times as people read them. */
    private static String text(Object value) {
        return value instanceof Instant time ? TIME.format(time) : value.toString();
    }

    /** For text and attributes alike. */
    static String escaped(Object value) {
        StringBuilder safe = new StringBuilder();
        text(value).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
