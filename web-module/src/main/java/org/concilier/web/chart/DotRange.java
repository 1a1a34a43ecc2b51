package org.concilier.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** One row a thing: a dot where its middle is, and a line as far as it reaches, with both numbers in words. */
public record DotRange(List<Row> rows) implements Plot {
    private static final double ROW = 26;

    /**
     * @param label what is measured
     * @param low where the line begins
     * @param middle where the dot is, such as the median or an estimate
     * @param high where the line ends, such as the 95th percentile or the end of an interval
     * @param shown the numbers as their reader writes them
     */
    public record Row(String label, double low, double middle, double high, String shown) {}

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public void draw(Svg svg) {
        var right = svg.width() - 6;
        var scale = Scale.of(rows.stream().flatMapToDouble(r -> DoubleStream.of(r.middle(), r.high())), 6, right);
        for (int i = 0; i < rows.size(); i++) draw(svg, rows.get(i), i, scale);
        var foot = svg.room(6);
        svg.line("axis", 6, foot, right, foot);
    }

    private static void draw(Svg svg, Row row, int number, Scale scale) {
        svg.heading(row.label(), row.shown());
        var middle = svg.room(ROW) + 10;
        svg.line("grid", 6, middle, svg.width() - 6, middle);
        svg.line("range s1", scale.at(row.low()), middle, scale.at(row.high()), middle);
        svg.line("range s1", scale.at(row.high()), middle - 6, scale.at(row.high()), middle + 6);
        svg.dot(number, scale.at(row.middle()), middle);
    }
}
