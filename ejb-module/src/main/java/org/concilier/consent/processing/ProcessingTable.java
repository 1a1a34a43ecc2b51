package org.concilier.consent.processing;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.concilier.consent.Words;

/**
 * The records as a table (RFC 4180) in one language. Every cell is quoted, and one that a spreadsheet would compute is made
 * a text by an apostrophe before it.
 */
public record ProcessingTable(ProcessingRecords records, String language) {
    private static final String DANGEROUS = "=+-@\t\r\n";
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "dpvIri",
            "legalBasis",
            "persons",
            "categories",
            "special",
            "recipients",
            "transfers",
            "retention",
            "security",
            "notice",
            "controller",
            "officer");

    /** The whole table, with a line of headings. */
    public String text() {
        var texts = texts();
        var lines =
                new StringBuilder(line(COLUMNS.stream().map(texts::getString).toList()));
        for (var each : records.processing()) lines.append(line(row(each, texts)));
        return lines.toString();
    }

    private List<String> row(Processing each, ResourceBundle texts) {
        var company = records.controller();
        return List.of(
                each.code(),
                each.name().in(language),
                each.dpvIri(),
                each.legalBasis(),
                String.join("; ", each.persons()),
                String.join("; ", each.categories()),
                texts.getString(each.specialCategory() ? "yes" : "no"),
                or(String.join("; ", each.recipients()), texts),
                or(records.transfers(), texts),
                each.retention().in(language),
                records.securityMeasures().stream().map(this::said).collect(Collectors.joining(" ")),
                each.noticeVersion() == null ? "" : each.noticeVersion().toString(),
                company.name() + ", " + company.address() + ", " + company.contact(),
                records.officer().name() + ", " + records.officer().contact());
    }

    private String said(Words words) {
        return words.in(language);
    }

    private static String or(String text, ResourceBundle texts) {
        return text.isEmpty() ? texts.getString("none") : text;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ProcessingTable::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(
                "org.concilier.consent.processing.records",
                "en".equals(language) ? Locale.ENGLISH : Locale.FRENCH,
                ProcessingTable.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
