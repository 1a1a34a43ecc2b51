package org.concilier.customer.imports;

import java.util.Map;

/** The cells of one row by column name, empty ones left out. */
record CsvRow(long line, Map<String, String> cells, String fault) {
    String cell(String column) {
        return cells.get(column);
    }

    boolean isFaulty() {
        return fault != null;
    }

    /** Whether both rows are lines of one order. */
    boolean isOrderOf(CsvRow other) {
        return !isFaulty()
                && !other.isFaulty()
                && java.util.Objects.equals(cell("externalId"), other.cell("externalId"))
                && java.util.Objects.equals(cell("orderId"), other.cell("orderId"));
    }
}
