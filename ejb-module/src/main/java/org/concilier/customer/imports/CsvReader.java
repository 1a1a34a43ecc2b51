package org.concilier.customer.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Records of a CSV file as the JSON that a line of NDJSON would have; consecutive rows of one order are one record. */
final class CsvReader implements RecordReader {
    /** Asked for once: every static call of {@code Json} looks the provider up anew, which costs more than the JSON. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int MOST_LINES = 500;

    private final CsvRows rows;
    private final ImportKind kind;
    private final String currency;
    private CsvRow ahead;

    /** @param currency of amounts in files without a column for it */
    CsvReader(CsvRows rows, ImportKind kind, String currency) throws IOException {
        this.rows = rows;
        this.kind = kind;
        this.currency = currency;
        this.ahead = rows.next();
    }

    @Override
    public ImportRecord next() throws IOException {
        if (ahead == null) return null;
        var first = ahead;
        ahead = rows.next();
        if (first.isFaulty()) return ImportRecord.faulty(first.line(), first.fault());
        return switch (kind) {
            case PURCHASES -> order(first);
            case CUSTOMERS -> ImportRecord.of(first.line(), flat(first).build().toString());
            case CONSENTS -> ImportRecord.of(first.line(), consent(first).toString());
        };
    }

    private ImportRecord order(CsvRow first) throws IOException {
        var order = new ArrayList<>(List.of(first));
        var last = first;
        var sameTotal = true;
        while (ahead != null && ahead.isOrderOf(first)) {
            if (order.size() <= MOST_LINES) order.add(ahead);
            sameTotal &= ahead.cell("total") == null || ahead.cell("total").equals(first.cell("total"));
            last = ahead;
            ahead = rows.next();
        }
        var next = last.line() + 1;
        if (!sameTotal) return new ImportRecord(first.line(), next, null, "its rows tell different totals");
        if (order.size() > MOST_LINES) {
            return new ImportRecord(first.line(), next, null, "has more than " + MOST_LINES + " rows");
        }
        return new ImportRecord(first.line(), next, json(order).toString(), null);
    }

    private JsonObject json(List<CsvRow> order) {
        var first = order.get(0);
        var json = JSON.createObjectBuilder();
        for (var name : List.of("externalId", "orderId", "purchasedAt", "channel")) text(json, name, first);
        var lines = JSON.createArrayBuilder();
        for (var row : order) {
            var line = JSON.createObjectBuilder();
            text(line, "sku", row);
            text(line, "category", row);
            number(line, "quantity", row);
            money(line, "unitPrice", row);
            lines.add(line);
        }
        money(json.add("lines", lines), "total", first);
        return json.build();
    }

    private JsonObject consent(CsvRow row) {
        var json = JSON.createObjectBuilder();
        for (var name : List.of("externalId", "purpose", "decision", "language", "givenAt")) text(json, name, row);
        number(json, "noticeVersion", row);
        var collection = JSON.createObjectBuilder();
        for (var name : List.of("method", "channel", "place", "evidence")) text(collection, name, row);
        return json.add("collection", collection).build();
    }

    private JsonObjectBuilder flat(CsvRow row) {
        var json = JSON.createObjectBuilder();
        row.cells().forEach(json::add);
        return json;
    }

    private void money(JsonObjectBuilder json, String name, CsvRow row) {
        if (row.cell(name) == null) return;
        var in = row.cell("currency") == null ? currency : row.cell("currency");
        json.add(name, JSON.createObjectBuilder().add("amount", row.cell(name)).add("currency", in));
    }

    private static void text(JsonObjectBuilder json, String name, CsvRow row) {
        if (row.cell(name) != null) json.add(name, row.cell(name));
    }

    /** What is no number stays text, for the reader of the record to refuse in its own words. */
    private static void number(JsonObjectBuilder json, String name, CsvRow row) {
        var cell = row.cell(name);
        if (cell == null) return;
        if (cell.matches("-?\\d{1,9}")) json.add(name, Integer.parseInt(cell));
        else json.add(name, cell);
    }
}
