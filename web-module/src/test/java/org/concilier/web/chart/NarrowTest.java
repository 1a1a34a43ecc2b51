package org.concilier.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Charts with the longest words that a page has for them: none lies on another or leaves the drawing, broad or narrow. */
class NarrowTest {
    private static final String LONG = "Clé d’accès de cet appareil, phrase de passe, code";
    private static final String NUMBERS = "2,1 s à la médiane, 95 % sous 11,4 s";

    /** As wide as ours or wider, and on every machine. */
    private static final Font LETTERS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private record Words(Rectangle2D where, String text) {}

    @ParameterizedTest
    @MethodSource("all")
    void wordsNeitherMeetNorLeaveTheDrawing(Plot plot) throws Exception {
        for (var svg : List.of(Svg.broad(), Svg.narrow())) {
            var words = words(plot, svg);
            assertThat(words).isNotEmpty();
            for (var one : words) {
                assertThat(one.where().getMinX()).as(one.text()).isGreaterThanOrEqualTo(-1);
                assertThat(one.where().getMaxX()).as(one.text()).isLessThanOrEqualTo(svg.width() + 1);
                for (var other : words)
                    assertThat(one != other && one.where().intersects(other.where()))
                            .as(one + " lies on " + other)
                            .isFalse();
            }
        }
    }

    static Stream<Plot> all() {
        var series = new Lines.Series("pour 1000 accords", List.of(2.0, 4.0));
        var end = new Dumbbell.End(30, 5, 95, "30 %, entre 5 et 95 %");
        var band =
                new Panels.Band(new Lines.Series("Secondes pour se connecter, médiane", List.of(4.0, 2.0)), "5", "2");
        var none = new Panels.Band(new Lines.Series("Abandons", List.of(Double.NaN, Double.NaN)), "1", "trop peu");
        return Stream.of(
                new Bars(List.of(new Bars.Bar(LONG, 100, "1 234 567"), new Bars.Bar("b", 25, "25"))),
                new StackedBars(List.of(LONG, "mid"), List.of(new StackedBars.Row(LONG, List.of(1.0, 1.0)))),
                new Lines(
                        List.of("29 novembre 2026", "30 novembre 2026"),
                        List.of(series, new Lines.Series("a", List.of(2.0, 4.0))),
                        "5 pour 1000",
                        List.of(
                                new Lines.Mark(0, "9 textes publiés"),
                                new Lines.Mark(1, "Politique de données, version 2"))),
                new DotRange(List.of(new DotRange.Row(LONG, 1, 2, 8, NUMBERS))),
                new Dumbbell("avec accord", "sans accord", List.of(new Dumbbell.Row(LONG, end, end))),
                new Diverging("Oui", List.of(LONG), List.of(new Diverging.Row(LONG, 10, List.of(5.0), "75,11 %"))),
                new Intervals(
                        "moins que la réserve",
                        "plus que la réserve",
                        List.of(new Intervals.Row(LONG, -1, 0, 1, NUMBERS))),
                new Panels(
                        List.of("29 novembre 2026", "30 novembre 2026"),
                        List.of(new Panels.Panel("La peine", List.of(band, none))),
                        List.of(new Panels.Mark(1, "1"), new Panels.Mark(1.1, "2"), new Panels.Mark(1.2, "3"))));
    }

    @Test
    void aPageGetsBothAndTheStyleSheetChooses() {
        var chart = new Chart("t", "s", new Bars(List.of(new Bars.Bar("a", 1, "1"))), List.of(), List.of());
        assertThat(chart.svg("c")).contains("class=\"broad\"", "class=\"narrow\"");
    }

    private static List<Words> words(Plot plot, Svg svg) throws Exception {
        var found = ChartTest.read(plot, svg).getElementsByTagName("text");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> words((Element) found.item(i)))
                .toList();
    }

    private static Words words(Element text) {
        var context = new FontRenderContext(null, true, true);
        var wide = LETTERS.getStringBounds(text.getTextContent(), context).getWidth();
        var x = Double.parseDouble(text.getAttribute("x"));
        var left = switch (text.getAttribute("text-anchor")) {
            case "end" -> x - wide;
            case "middle" -> x - wide / 2;
            default -> x;
        };
        var y = Double.parseDouble(text.getAttribute("y"));
        return new Words(new Rectangle2D.Double(left, y - 9, wide, 12), text.getTextContent());
    }
}
