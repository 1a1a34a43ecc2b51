package org.concilier.web.chart;

import java.util.List;

/** One bar a row, from zero, its number at its end. */
public record Bars(List<Bar> bars) implements Plot {
    private static final double THICK = 16;
    private static final double LEAST_FOR_NUMBER = 50;

    /**
     * @param label what is counted
     * @param value how much, not negative
     * @param shown the number as its reader writes it
     */
    public record Bar(String label, double value, String shown) {}

    @Override
    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.value() == 0);
    }

    @Override
    public void draw(Svg svg) {
        var numbers =
                bars.stream().mapToDouble(bar -> 8 + Svg.wide(bar.shown())).max();
        var longest = svg.width() - Math.max(LEAST_FOR_NUMBER, numbers.orElse(0));
        var scale = Scale.of(bars.stream().mapToDouble(Bar::value), 0, longest);
        for (var bar : bars) {
            svg.words("label", 0, bar.label());
            var y = svg.room(THICK + 12);
            svg.rect("track", 0, y, longest, THICK);
            svg.rect("bar s1", 0, y, scale.at(bar.value()), THICK);
            svg.text("number", "start", longest + 8, y + 13, bar.shown());
        }
    }
}
