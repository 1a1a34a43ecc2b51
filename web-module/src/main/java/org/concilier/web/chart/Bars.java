package org.concilier.web.chart;

import java.util.List;

/** One bar a row, from zero, its number at its end. */
public record Bars(List<Bar> bars) implements Plot {
    private static final double THICK = 16;
    private static final double ROW = Svg.LINE + THICK + 12;
    private static final double FOR_NUMBER = 90;

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
    public String svg(String id) {
        var svg = new Svg();
        var scale = Scale.of(bars.stream().mapToDouble(Bar::value), 0, Svg.WIDTH - FOR_NUMBER);
        for (var bar : bars) {
            var y = svg.room(ROW);
            svg.text("label", "start", 0, y + 13, bar.label());
            svg.rect("track", 0, y + Svg.LINE, Svg.WIDTH - FOR_NUMBER, THICK);
            svg.rect("bar s1", 0, y + Svg.LINE, scale.at(bar.value()), THICK);
            svg.text("number", "start", Svg.WIDTH - FOR_NUMBER + 8, y + Svg.LINE + 13, bar.shown());
        }
        return svg.drawn(id);
    }
}
