package org.concilier.web.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Groups of small lines above each other on one axis of time, each number in the middle of its period. Each line has its own
 * scale from zero, so that nothing has two; what changed is numbered at its time and told beside the picture.
 */
public record Panels(List<String> times, List<Panel> panels, List<Mark> marks) implements Plot {
    private static final double TALL = 40;
    private static final double LEFT = 12;
    private static final double GAP = 12;
    private static final double ROUND = 9;

    /** Lines that belong together, under a name. */
    public record Panel(String name, List<Band> bands) {}

    /**
     * One line.
     *
     * @param most what the top of its scale is, in words; {@link Lines#top} tells the number
     * @param last the latest number as its reader writes it
     */
    public record Band(Lines.Series series, String most, String last) {}

    /**
     * Something changed.
     *
     * @param time when, counted in periods from the beginning, such as 2.5 in the middle of the third
     * @param number where it stands in the list beside the picture
     */
    public record Mark(double time, String number) {}

    public Panels {
        for (var band : panels.stream().flatMap(panel -> panel.bands().stream()).toList()) {
            if (band.series().values().size() != times.size())
                throw new IllegalArgumentException("a value for each time");
        }
    }

    @Override
    public boolean isEmpty() {
        return bands().allMatch(Panels::isBlank);
    }

    private Stream<Band> bands() {
        return panels.stream().flatMap(panel -> panel.bands().stream());
    }

    private static boolean isBlank(Band band) {
        return band.series().numbers().noneMatch(Double::isFinite);
    }

    @Override
    public void draw(Svg svg) {
        var lasts = bands().mapToDouble(band -> Svg.wide(band.last())).max();
        var right = svg.width() - GAP - 8 - lasts.orElse(0);
        var places = places(right);
        var foot = draw(svg.blank(), places, right);
        for (int i = 0; i < marks.size(); i++) mark(svg, marks.get(i), places[i], foot, right);
        draw(svg, places, right);
        svg.room(Svg.LINE);
        if (!times.isEmpty()) {
            svg.text("label", "start", 0, foot + 13, times.get(0));
            var last = times.get(times.size() - 1);
            var end = Math.max(right, Svg.wide(times.get(0)) + GAP + Svg.wide(last));
            if (times.size() > 1) svg.text("label", "end", end, foot + 13, last);
        }
    }

    /** The row of each mark: the second for one that would lie on another in the first. */
    private int[] places(double right) {
        var places = new int[marks.size()];
        for (int i = 1; i < places.length; i++) {
            var near = x(marks.get(i).time(), right) - x(marks.get(i - 1).time(), right) < 2 * ROUND + 2;
            places[i] = near ? 1 - places[i - 1] : 0;
        }
        return places;
    }

    /** Draws all but the marks, which lie behind. Where the last panel ends. */
    private double draw(Svg svg, int[] places, double right) {
        var rows = IntStream.of(places).max().orElse(-1) + 1;
        svg.room(rows == 0 ? 0 : rows * 2 * ROUND + 4);
        var number = 0;
        for (var panel : panels) {
            svg.room(4);
            svg.words("label strong", 0, panel.name());
            for (var band : panel.bands()) draw(svg, band, number++, right);
            svg.room(6);
        }
        return svg.room(0);
    }

    private void draw(Svg svg, Band band, int number, double right) {
        svg.room(4);
        var name = svg.words("label", LEFT, band.series().name());
        var clear = LEFT + GAP + Svg.wide(band.series().name());
        if (isBlank(band)) {
            svg.text(
                    "label", "start", right + GAP, (clear > right + GAP ? svg.room(Svg.LINE) : name) + 13, band.last());
            return;
        }
        var most = clear > right - Svg.wide(band.most()) ? svg.room(Svg.LINE) : name;
        svg.text("label", "end", right, most + 13, band.most());
        var top = svg.room(TALL + 4);
        var foot = top + TALL;
        svg.line("axis", LEFT, foot, right, foot);
        svg.line("grid", LEFT, top, right, top);
        curve(svg, band, number % 5, new Scale(Lines.top(List.of(band.series())), foot, top), right);
    }

    private void curve(Svg svg, Band band, int series, Scale scale, double right) {
        var values = band.series().values();
        svg.path("line s" + (series + 1), Lines.way(values, i -> x(i + 0.5, right), scale));
        var latest = 0.0;
        for (int i = 0; i < times.size(); i++) {
            if (values.get(i).isNaN()) continue;
            latest = scale.at(values.get(i));
            svg.dot(series, x(i + 0.5, right), latest);
        }
        svg.text("name t" + (series + 1), "start", right + GAP, Math.min(scale.from(), latest + 5), band.last());
    }

    private void mark(Svg svg, Mark mark, int row, double foot, double right) {
        var x = x(mark.time(), right);
        var y = row * 2 * ROUND;
        svg.line("mark", x, y + ROUND * 2, x, foot);
        svg.rect("flag", x - ROUND, y, ROUND * 2, ROUND * 2);
        svg.text("flagged", "middle", x, y + ROUND + 4.5, mark.number());
    }

    private double x(double time, double right) {
        return LEFT + (right - LEFT) * time / Math.max(1, times.size());
    }
}
