package org.concilier.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Differences, each with the interval in which it lies, on both sides of a line that stands for none. */
public record Intervals(String less, String more, List<Row> rows) implements Plot {
    private static final double ROW = 26;

    /**
     * @param label what differs
     * @param low where its interval begins; may be below zero, as the others
     * @param value the estimate
     * @param high where its interval ends
     * @param shown the numbers as their reader writes them
     */
    public record Row(String label, double low, double value, double high, String shown) {}

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public void draw(Svg svg) {
        var middle = svg.width() / 2;
        if (Svg.wide(less) > middle) svg.words("label", 0, less);
        else svg.text("label", "start", 0, svg.room(0) + 13, less);
        svg.text("label", "end", svg.width(), svg.room(Svg.LINE) + 13, more);
        svg.room(6);
        var scale = Scale.of(
                rows.stream().flatMapToDouble(r -> DoubleStream.of(Math.abs(r.low()), Math.abs(r.high()))),
                0,
                middle - 8);
        for (int i = 0; i < rows.size(); i++) draw(svg, rows.get(i), i, scale);
        svg.room(6);
    }

    private static void draw(Svg svg, Row row, int number, Scale scale) {
        svg.heading(row.label(), row.shown());
        var middle = svg.room(ROW) + 10;
        var low = x(row.low(), svg, scale);
        var high = x(row.high(), svg, scale);
        svg.line("grid", 6, middle, svg.width() - 6, middle);
        svg.line("axis", svg.width() / 2, middle - 8, svg.width() / 2, middle + 14);
        svg.line("range s1", low, middle, high, middle);
        svg.line("range s1", low, middle - 6, low, middle + 6);
        svg.line("range s1", high, middle - 6, high, middle + 6);
        svg.dot(number, x(row.value(), svg, scale), middle);
    }

    private static double x(double value, Svg svg, Scale scale) {
        return svg.width() / 2 + Math.signum(value) * scale.at(Math.abs(value));
    }
}
