package org.concilier.customer.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * Rows of a CSV file with a header (RFC 4180, comma or semicolon). A row is one line: so one row with broken quotes is one
 * rejected row, and the rest goes in.
 */
final class CsvRows {
    private final LineReader lines;
    private final CSVFormat format;
    private final List<String> header;

    CsvRows(LineReader lines, ImportKind kind) throws IOException {
        this.lines = lines;
        var first = lines.next();
        if (first == null || first.isFaulty()) throw new NotAsDeclared("CSV", "no header line");
        format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(first.text().indexOf(',') < 0 && first.text().indexOf(';') >= 0 ? ';' : ',')
                .setTrim(true)
                .get();
        header = header(first.text(), kind);
    }

    /** The next row; null at the end. */
    CsvRow next() throws IOException {
        var line = lines.next();
        if (line == null) return null;
        if (line.isFaulty()) return new CsvRow(line.number(), Map.of(), line.fault());
        try {
            return row(line.number(), cells(line.text()));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return new CsvRow(line.number(), Map.of(), "has broken quotes");
        }
    }

    private CsvRow row(long line, List<String> values) {
        if (values.size() != header.size()) {
            var fault = "has " + values.size() + " cells where the header has " + header.size();
            return new CsvRow(line, Map.of(), fault);
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) cells.put(header.get(i), values.get(i));
        }
        return new CsvRow(line, cells, null);
    }

    private List<String> cells(String text) throws IOException {
        try (var parser = format.parse(new StringReader(text))) {
            var records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        }
    }

    private List<String> header(String text, ImportKind kind) throws IOException {
        var found = new ArrayList<>(cells(text));
        var missing = new ArrayList<>(kind.needed);
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            throw new NotAsDeclared("CSV of " + kind.word(), "a header without " + String.join(", ", missing));
        }
        var unknown = new ArrayList<>(found);
        unknown.removeAll(kind.needed);
        unknown.removeAll(kind.optional);
        if (!unknown.isEmpty()) {
            throw new NotAsDeclared("CSV of " + kind.word(), "unknown columns in the header: " + shortened(unknown));
        }
        if (new HashSet<>(found).size() < found.size()) {
            throw new NotAsDeclared("CSV of " + kind.word(), "a column twice in the header");
        }
        return found;
    }

    private static String shortened(List<String> names) {
        var all = String.join(", ", names);
        return all.length() > 200 ? all.substring(0, 200) + "…" : all;
    }
}
