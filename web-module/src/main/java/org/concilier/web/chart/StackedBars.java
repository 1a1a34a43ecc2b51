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
    public void draw(Svg svg) {
        for (int i = 0; i < levels.size(); i++) svg.key("level l" + (i + 1), (i + 1) + " " + levels.get(i));
        svg.room(8);
        for (var row : rows) draw(svg, row);
    }

    private void draw(Svg svg, Row row) {
        svg.words("label", 0, row.label());
        var y = svg.room(THICK + 8);
        svg.rect("track", 0, y, svg.width(), THICK);
        var x = 0.0;
        for (int i = 0; i < levels.size(); i++) {
            var wide = row.whole() == 0 ? 0 : svg.width() * row.parts().get(i) / row.whole();
            svg.rect("level l" + (i + 1), x, y, wide, THICK);
            if (wide >= LEAST_FOR_NUMBER) {
                svg.text("on l" + (i + 1), "start", x + 4, y + 13, (i + 1) + "");
            }
            x += wide;
        }
    }
}
