package org.concilier.web.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/** Numbers over time. Each line has its own marks and dashes, and its name at its end. */
public record Lines(List<String> times, List<Series> series, String most, List<Mark> marks) implements Plot {
    private static final double TALL = 150;

    /** Names longer than this part of the drawing stand above it, each with its mark. */
    private static final double FOR_NAMES = 0.3;

    /** More dots than these would run into each other. */
    private static final int DOTS = 40;

    /**
     * @param name of the line
     * @param values one a time; NaN where there is none
     */
    public record Series(String name, List<Double> values) {
        DoubleStream numbers() {
            return values.stream().mapToDouble(Double::doubleValue);
        }
    }

    /** Something that happened then: a notice, a policy, a release. */
    public record Mark(int time, String words) {}

    /** @param most what the top of the scale is, in words; {@link #top} tells the number */
    public Lines {
        for (var line : series) {
            if (line.values().size() != times.size()) throw new IllegalArgumentException("a value for each time");
        }
    }

    /** The number at the top of the scale. */
    public static double top(List<Series> series) {
        return Scale.round(series.stream()
                .flatMapToDouble(Series::numbers)
                .filter(Double::isFinite)
                .max()
                .orElse(0));
    }

    @Override
    public boolean isEmpty() {
        return series.stream().flatMapToDouble(Series::numbers).noneMatch(Double::isFinite);
    }

    @Override
    public void draw(Svg svg) {
        var names = 8
                + series.stream()
                        .mapToDouble(line -> Svg.wide(line.name()))
                        .max()
                        .orElse(0);
        var beside = names <= svg.width() * FOR_NAMES;
        for (int i = 0; i < series.size() && !beside; i++) above(svg, i);
        var right = beside ? svg.width() - names : svg.width();
        var above = svg.room(Svg.LINE * (1 + marks.size()));
        var head = svg.room(TALL);
        var foot = head + TALL;
        var scale = new Scale(top(series), foot, head + 6);
        svg.text("label", "start", 0, head - Svg.LINE + 13, most);
        svg.line("grid", 0, head + 6, right, head + 6);
        svg.line("axis", 0, foot, right, foot);
        for (int i = 0; i < marks.size(); i++) mark(svg, marks.get(i), above + i * Svg.LINE, foot, right);
        for (int i = 0; i < series.size(); i++) draw(svg, i, scale, right, beside);
        svg.room(Svg.LINE + 4);
        if (!times.isEmpty()) {
            svg.text("label", "start", 0, foot + 16, times.get(0));
            if (times.size() > 1)
                svg.text("label", "end", x(times.size() - 1, right), foot + 16, times.get(times.size() - 1));
        }
    }

    private void above(Svg svg, int number) {
        if (last(series.get(number)) < 0) return;
        svg.dot(number, 5, svg.room(0) + 9);
        svg.words("name t" + (number % 5 + 1), 16, series.get(number).name());
    }

    private void mark(Svg svg, Mark mark, double y, double foot, double right) {
        var x = x(mark.time(), right);
        var wide = Svg.wide(mark.words());
        svg.line("mark", x, y + 16, x, foot);
        if (x > right / 2) svg.text("label", "end", Math.min(svg.width(), Math.max(x, wide)), y + 13, mark.words());
        else svg.text("label", "start", Math.max(0, Math.min(x, svg.width() - wide)), y + 13, mark.words());
    }

    private void draw(Svg svg, int number, Scale scale, double right, boolean named) {
        var line = series.get(number);
        if (last(line) < 0) return;
        svg.path("line s" + (number % 5 + 1), way(line.values(), i -> x(i, right), scale));
        for (int i = 0; i < times.size() && times.size() <= DOTS; i++) {
            if (!line.values().get(i).isNaN())
                svg.dot(number, x(i, right), scale.at(line.values().get(i)));
        }
        if (named) svg.text("name t" + (number % 5 + 1), "start", right + 4, nameAt(number, scale), line.name());
    }

    /** A line through the numbers, broken where there is none. */
    static String way(List<Double> values, IntToDoubleFunction x, Scale scale) {
        var way = new StringBuilder();
        var drawing = false;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (!value.isNaN()) {
                way.append(drawing ? "L" : "M").append(Svg.n(x.applyAsDouble(i)));
                way.append(' ').append(Svg.n(scale.at(value)));
            }
            drawing = !value.isNaN();
        }
        return way.toString();
    }

    /** Names that would lie on each other are moved apart. */
    private double nameAt(int number, Scale scale) {
        var wanted = endOf(series.get(number), scale);
        var taken = series.stream()
                .limit(number)
                .filter(other -> last(other) >= 0 && Math.abs(endOf(other, scale) - wanted) < 14)
                .count();
        return wanted - taken * 14;
    }

    private static double endOf(Series line, Scale scale) {
        return scale.at(line.values().get(last(line))) + 4;
    }

    /** Where its latest number is; -1 without any. */
    private static int last(Series line) {
        var last = line.values().size() - 1;
        while (last >= 0 && line.values().get(last).isNaN()) last--;
        return last;
    }

    private double x(int time, double right) {
        return times.size() < 2 ? 6 : 6 + (right - 12) * time / (times.size() - 1);
    }
}
