package org.concilier.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Differences, each with the interval in which it lies, on both sides of a line that stands for none. */
public record Intervals(String less, String more, List<Row> rows) implements Plot {
    private static final double ROW = Svg.LINE + 26;
    private static final double MIDDLE = Svg.WIDTH / 2;

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
    public String svg(String id) {
        var svg = new Svg();
        var head = svg.room(Svg.LINE + 6);
        svg.text("label", "start", 0, head + 13, less);
        svg.text("label", "end", Svg.WIDTH, head + 13, more);
        var scale = Scale.of(
                rows.stream().flatMapToDouble(r -> DoubleStream.of(Math.abs(r.low()), Math.abs(r.high()))),
                0,
                MIDDLE - 8);
        for (int i = 0; i < rows.size(); i++) draw(svg, rows.get(i), i, scale);
        var foot = svg.room(6);
        svg.line("axis", MIDDLE, head + Svg.LINE, MIDDLE, foot);
        return svg.drawn(id);
    }

    private static void draw(Svg svg, Row row, int number, Scale scale) {
        var y = svg.room(ROW);
        var middle = y + Svg.LINE + 10;
        svg.text("label", "start", 0, y + 13, row.label());
        svg.text("number", "end", Svg.WIDTH, y + 13, row.shown());
        svg.line("grid", 6, middle, Svg.WIDTH - 6, middle);
        svg.line("range s1", x(row.low(), scale), middle, x(row.high(), scale), middle);
        svg.line("range s1", x(row.low(), scale), middle - 6, x(row.low(), scale), middle + 6);
        svg.line("range s1", x(row.high(), scale), middle - 6, x(row.high(), scale), middle + 6);
        svg.dot(number, x(row.value(), scale), middle);
    }

    private static double x(double value, Scale scale) {
        return MIDDLE + Math.signum(value) * scale.at(Math.abs(value));
    }
}
