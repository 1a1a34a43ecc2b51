package org.concilier.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Two measures of one thing joined by a line, each with the interval in which it lies. */
public record Dumbbell(String one, String other, List<Row> rows) implements Plot {
    private static final double ROW = 48;

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
    public void draw(Svg svg) {
        var right = svg.width() - 6;
        var highs = rows.stream()
                .flatMapToDouble(r -> DoubleStream.of(r.one().high(), r.other().high()));
        var scale = Scale.of(highs, 6, right);
        for (var row : rows) draw(svg, row, scale);
        var foot = svg.room(6);
        svg.line("axis", 6, foot, right, foot);
    }

    private void draw(Svg svg, Row row, Scale scale) {
        svg.words("label strong", 0, row.label());
        var first = one + " " + row.one().shown();
        var second = other + " " + row.other().shown();
        var beside = fits(svg, row.one(), first, scale) && fits(svg, row.other(), second, scale);
        if (!beside) {
            named(svg, 0, first);
            named(svg, 1, second);
        }
        var upper = svg.room(ROW) + 10;
        var lower = upper + 18;
        svg.line(
                "join", scale.at(row.one().value()), upper, scale.at(row.other().value()), lower);
        end(svg, row.one(), beside ? first : "", 0, upper, scale);
        end(svg, row.other(), beside ? second : "", 1, lower, scale);
    }

    /** Where a line leaves no room beside it, its name stands above, with its mark. */
    private static void named(Svg svg, int series, String words) {
        svg.dot(series, 5, svg.room(0) + 9);
        svg.words("name t" + (series + 1), 16, words);
    }

    private static boolean fits(Svg svg, End end, String words, Scale scale) {
        var room = Math.max(scale.at(end.low()), svg.width() - scale.at(end.high()));
        return Svg.wide(words) + 10 <= room;
    }

    private static void end(Svg svg, End end, String words, int series, double y, Scale scale) {
        var left = scale.at(end.low());
        var right = scale.at(end.high());
        svg.line("range s" + (series + 1), left, y, right, y);
        svg.dot(series, scale.at(end.value()), y);
        if (words.isEmpty()) return;
        var after = svg.width() - right > left;
        svg.text("name t" + (series + 1), after ? "start" : "end", after ? right + 10 : left - 10, y + 4, words);
    }
}
