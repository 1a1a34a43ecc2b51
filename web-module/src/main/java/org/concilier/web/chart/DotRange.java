package org.concilier.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** One row a thing: a dot where its middle is, and a line as far as it reaches, with both numbers in words. */
public record DotRange(List<Row> rows) implements Plot {
    private static final double ROW = Svg.LINE + 26;

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
    public String svg(String id) {
        var svg = new Svg();
        var scale =
                Scale.of(rows.stream().flatMapToDouble(r -> DoubleStream.of(r.middle(), r.high())), 6, Svg.WIDTH - 6);
        for (int i = 0; i < rows.size(); i++) draw(svg, rows.get(i), i, scale);
        var foot = svg.room(6);
        svg.line("axis", 6, foot, Svg.WIDTH - 6, foot);
        return svg.drawn(id);
    }

    private static void draw(Svg svg, Row row, int number, Scale scale) {
        var y = svg.room(ROW);
        var middle = y + Svg.LINE + 10;
        svg.text("label", "start", 0, y + 13, row.label());
        svg.text("number", "end", Svg.WIDTH, y + 13, row.shown());
        svg.line("grid", 6, middle, Svg.WIDTH - 6, middle);
        svg.line("range s1", scale.at(row.low()), middle, scale.at(row.high()), middle);
        svg.line("range s1", scale.at(row.high()), middle - 6, scale.at(row.high()), middle + 6);
        svg.dot(number, scale.at(row.middle()), middle);
    }
}
