package org.concilier.web.chart;

import java.util.List;

/** Answers to questions: one kind to the right of a line in the middle, the others, in order, to its left. */
public record Diverging(String right, List<String> lefts, List<Row> rows) implements Plot {
    private static final double THICK = 16;
    private static final double MIDDLE = Svg.WIDTH / 2;

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
    public String svg(String id) {
        var svg = new Svg();
        legend(svg, "bar s1", right);
        for (int i = 0; i < lefts.size(); i++) legend(svg, "level l" + (i + 4), lefts.get(i));
        svg.room(6);
        var most = rows.stream()
                .mapToDouble(r -> Math.max(r.right(), r.left()))
                .max()
                .orElse(0);
        var scale = new Scale(most == 0 ? 1 : most, 0, MIDDLE);
        for (var row : rows) draw(svg, row, scale);
        svg.room(4);
        return svg.drawn(id);
    }

    private static void legend(Svg svg, String look, String words) {
        var y = svg.room(Svg.LINE + 2);
        svg.rect(look, 0, y + 3, 12, 12);
        svg.text("label", "start", 18, y + 13, words);
    }

    private void draw(Svg svg, Row row, Scale scale) {
        var y = svg.room(Svg.LINE + THICK + 10);
        svg.text("label", "start", 0, y + 13, row.label());
        svg.text("number", "end", Svg.WIDTH, y + 13, row.shown());
        svg.rect("bar s1", MIDDLE, y + Svg.LINE, scale.at(row.right()), THICK);
        var x = MIDDLE;
        for (int i = 0; i < lefts.size(); i++) {
            var wide = scale.at(row.lefts().get(i));
            x -= wide;
            svg.rect("level l" + (i + 4), x, y + Svg.LINE, wide, THICK);
        }
        svg.line("axis", MIDDLE, y + Svg.LINE - 2, MIDDLE, y + Svg.LINE + THICK + 2);
    }
}
