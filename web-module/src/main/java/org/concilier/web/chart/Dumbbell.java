package org.concilier.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Two measures of one thing joined by a line, each with the interval in which it lies. */
public record Dumbbell(String one, String other, List<Row> rows) implements Plot {
    private static final double ROW = Svg.LINE * 2 + 34;

    /**
     * @param value the measure
     * @param low where its interval begins
     * @param high where its interval ends
     * @param shown all three as their reader writes them
     */
    public record End(double value, double low, double high, String shown) {}

    /** Both measures of what the label names. */
    public record Row(String label, End one, End other) {}

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public String svg(String id) {
        var svg = new Svg();
        var scale = Scale.of(
                rows.stream()
                        .flatMapToDouble(
                                r -> DoubleStream.of(r.one().high(), r.other().high())),
                6,
                Svg.WIDTH - 6);
        for (var row : rows) draw(svg, row, scale);
        var foot = svg.room(6);
        svg.line("axis", 6, foot, Svg.WIDTH - 6, foot);
        return svg.drawn(id);
    }

    private void draw(Svg svg, Row row, Scale scale) {
        var y = svg.room(ROW);
        svg.text("label strong", "start", 0, y + 13, row.label());
        var upper = y + Svg.LINE + 10;
        var lower = upper + 18;
        svg.line(
                "join", scale.at(row.one().value()), upper, scale.at(row.other().value()), lower);
        end(svg, row.one(), one, 0, upper, scale);
        end(svg, row.other(), other, 1, lower, scale);
    }

    private static void end(Svg svg, End end, String name, int series, double y, Scale scale) {
        svg.line("range s" + (series + 1), scale.at(end.low()), y, scale.at(end.high()), y);
        svg.dot(series, scale.at(end.value()), y);
        var right = scale.at(end.high());
        var roomy = right < Svg.WIDTH / 2;
        svg.text(
                "name t" + (series + 1),
                roomy ? "start" : "end",
                roomy ? right + 10 : scale.at(end.low()) - 10,
                y + 4,
                name + " " + end.shown());
    }
}
