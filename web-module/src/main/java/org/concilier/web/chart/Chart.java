package org.concilier.web.chart;

import java.util.List;

/**
 * What one picture says, three times: in a sentence, drawn, and as a table.
 *
 * @param title what is shown, as a heading
 * @param sentence what it says, computed from the numbers; when there are none, which event will fill it
 * @param plot the drawing
 * @param columns heads of the table
 * @param rows of the table, as long as the heads; the first cell names the row
 * @param notes what numbers in the drawing stand for, in order; mostly none
 */
public record Chart(
        String title, String sentence, Plot plot, List<String> columns, List<List<String>> rows, List<String> notes) {
    private static final String FEW = "< 10";
    private static final int MANY = 10;

    public Chart {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) throw new IllegalArgumentException("a row is not as long as the heads");
        }
    }

    public Chart(String title, String sentence, Plot plot, List<String> columns, List<List<String>> rows) {
        this(title, sentence, plot, columns, rows, List.of());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether there is something to draw; the sentence says what will be otherwise. */
    public boolean isPictured() {
        return !plot.isEmpty();
    }

    /**
     * The drawing, once for wide places and once for a phone, of which the style sheet shows one: letters would shrink with
     * a single one. Both are named by the elements {@code id-title} and {@code id-says} of the page.
     */
    public String svg(String id) {
        return drawn(Svg.broad(), id) + drawn(Svg.narrow(), id);
    }

    private String drawn(Svg svg, String id) {
        plot.draw(svg);
        return svg.drawn(id);
    }

    /** The table (RFC 4180). A cell that a spreadsheet would compute is written as text. */
    public String csv() {
        var text = new StringBuilder();
        line(text, columns);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        text.append("\r\n");
    }

    private static String cell(String words) {
        var safe = words.matches("(?s)[=@+\\t\\r].*") || words.matches("(?s)-[^0-9].*") ? "'" + words : words;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** A number of people, or only that they are few: less than ten could point to somebody. */
    public static String people(long count) {
        return count > 0 && count < MANY ? FEW : Long.toString(count);
    }
}
