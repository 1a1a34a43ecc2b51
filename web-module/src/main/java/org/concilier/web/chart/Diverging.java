package org.concilier.web.chart;

import java.util.List;

/** Answers to questions: one kind to the right of a line in the middle, the others, in order, to its left. */
public record Diverging(String right, List<String> lefts, List<Row> rows) implements Plot {
    private static final double THICK = 16;

    /**
     * @param label the question
     * @param right how many answered so
     * @param lefts how many answered otherwise, as many as there are other answers
     */
    public record Row(String label, double right, List<Double> lefts, String shown) {
        double left() {
            return lefts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    public Diverging {
        for (var row : rows) {
            if (row.lefts().size() != lefts.size()) throw new IllegalArgumentException("a part for each other answer");
        }
    }

    @Override
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.right() + row.left() == 0);
    }

    @Override
    public void draw(Svg svg) {
        svg.key("bar s1", right);
        for (int i = 0; i < lefts.size(); i++) svg.key("level l" + (i + 4), lefts.get(i));
        svg.room(6);
        var most = rows.stream()
                .mapToDouble(r -> Math.max(r.right(), r.left()))
                .max()
                .orElse(0);
        var scale = new Scale(most == 0 ? 1 : most, 0, svg.width() / 2);
        for (var row : rows) draw(svg, row, scale);
        svg.room(4);
    }

    private void draw(Svg svg, Row row, Scale scale) {
        var middle = svg.width() / 2;
        svg.heading(row.label(), row.shown());
        var y = svg.room(THICK + 10);
        svg.rect("bar s1", middle, y, scale.at(row.right()), THICK);
        var x = middle;
        for (int i = 0; i < lefts.size(); i++) {
            var wide = scale.at(row.lefts().get(i));
            x -= wide;
            svg.rect("level l" + (i + 4), x, y, wide, THICK);
        }
        svg.line("axis", middle, y - 2, middle, y + THICK + 2);
    }
}
