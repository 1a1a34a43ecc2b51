package org.concilier.web.chart;

import java.util.List;

/** Shares of a whole, one bar of full length a row; levels in order, from dark to light of one hue, named above. */
public record StackedBars(List<String> levels, List<Row> rows) implements Plot {
    private static final double THICK = 18;
    private static final double LEAST_FOR_NUMBER = 34;

    /**
     * @param label what the whole is, such as a week
     * @param parts as many as there are levels; not negative
     */
    public record Row(String label, List<Double> parts) {
        double whole() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    public StackedBars {
        for (var row : rows) {
            if (row.parts().size() != levels.size()) throw new IllegalArgumentException("a part for each level");
        }
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public String svg(String id) {
        var svg = new Svg();
        for (int i = 0; i < levels.size(); i++) {
            var y = svg.room(Svg.LINE + 2);
            svg.rect("level l" + (i + 1), 0, y + 3, 12, 12);
            svg.text("label", "start", 18, y + 13, (i + 1) + " " + levels.get(i));
        }
        svg.room(8);
        for (var row : rows) draw(svg, row);
        return svg.drawn(id);
    }

    private void draw(Svg svg, Row row) {
        var y = svg.room(Svg.LINE + THICK + 8);
        svg.text("label", "start", 0, y + 13, row.label());
        svg.rect("track", 0, y + Svg.LINE, Svg.WIDTH, THICK);
        var x = 0.0;
        for (int i = 0; i < levels.size(); i++) {
            var wide = row.whole() == 0 ? 0 : Svg.WIDTH * row.parts().get(i) / row.whole();
            svg.rect("level l" + (i + 1), x, y + Svg.LINE, wide, THICK);
            if (wide >= LEAST_FOR_NUMBER) {
                svg.text("on l" + (i + 1), "start", x + 4, y + Svg.LINE + 13, (i + 1) + "");
            }
            x += wide;
        }
    }
}
