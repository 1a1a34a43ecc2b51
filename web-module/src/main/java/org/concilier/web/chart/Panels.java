package org.concilier.web.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * Groups of small lines above each other on one axis of time, each number in the middle of its period. Each line has its own scale from zero, so that nothing has
 * two; what changed is numbered at its time and told beside the picture.
 */
public record Panels(List<String> times, List<Panel> panels, List<Mark> marks) implements Plot {
    private static final double TALL = 40;
    private static final double LEFT = 12;
    private static final double RIGHT = Svg.WIDTH - 86;
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
    public String svg(String id) {
        var foot = draw(new Svg());
        var svg = new Svg();
        marks.forEach(mark -> mark(svg, mark, foot));
        draw(svg);
        svg.room(Svg.LINE);
        if (!times.isEmpty()) {
            svg.text("label", "start", 0, foot + 13, times.get(0));
            if (times.size() > 1) svg.text("label", "end", RIGHT, foot + 13, times.get(times.size() - 1));
        }
        return svg.drawn(id);
    }

    /** Draws all but the marks, which lie behind. Where the last panel ends. */
    private double draw(Svg svg) {
        if (!marks.isEmpty()) svg.room(ROUND * 2 + 4);
        var number = 0;
        for (var panel : panels) {
            svg.text("label strong", "start", 0, svg.room(Svg.LINE + 4) + 15, panel.name());
            for (var band : panel.bands()) draw(svg, band, number++);
            svg.room(6);
        }
        return svg.room(0);
    }

    private void draw(Svg svg, Band band, int number) {
        var blank = isBlank(band);
        var head = svg.room(blank ? Svg.LINE + 4 : Svg.LINE + TALL + 8);
        var top = head + Svg.LINE + 4;
        var foot = top + TALL;
        svg.text("label", "start", LEFT, head + 14, band.series().name());
        if (blank) {
            svg.text("label", "start", RIGHT + 12, head + 14, band.last());
            return;
        }
        svg.line("axis", LEFT, foot, RIGHT, foot);
        svg.line("grid", LEFT, top, RIGHT, top);
        svg.text("label", "end", RIGHT, head + 14, band.most());
        var series = number % 5;
        var line = band.series();
        var scale = new Scale(Lines.top(List.of(line)), foot, top);
        svg.path("line s" + (series + 1), Lines.way(line.values(), i -> x(i + 0.5), scale));
        var latest = 0.0;
        for (int i = 0; i < times.size(); i++) {
            if (line.values().get(i).isNaN()) continue;
            latest = scale.at(line.values().get(i));
            svg.dot(series, x(i + 0.5), latest);
        }
        svg.text("name t" + (series + 1), "start", RIGHT + 12, Math.min(foot, latest + 5), band.last());
    }

    private void mark(Svg svg, Mark mark, double foot) {
        var x = x(mark.time());
        svg.line("mark", x, ROUND * 2, x, foot);
        svg.rect("flag", x - ROUND, 0, ROUND * 2, ROUND * 2);
        svg.text("flagged", "middle", x, ROUND + 4.5, mark.number());
    }

    private double x(double time) {
        return LEFT + (RIGHT - LEFT) * time / Math.max(1, times.size());
    }
}
