package org.concilier.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Pictures are read back as XML and measured. */
class ChartTest {
    private static final double SOME = 0.2;

    @Test
    void barsStartAtZeroAndAreAsLongAsTheirNumbers() throws Exception {
        var drawn = read(new Bars(List.of(new Bars.Bar("a", 100, "100"), new Bars.Bar("b", 25, "25"))));

        var bars = all(drawn, "rect", "bar s1");
        assertThat(bars).extracting(bar -> number(bar, "x")).containsOnly(0.0);
        assertThat(number(bars.get(1), "width")).isCloseTo(number(bars.get(0), "width") / 4, within(SOME));
    }

    @Test
    void sharesFillTheWholeBarWithoutGaps() throws Exception {
        var drawn = read(new StackedBars(
                List.of("low", "mid", "high"), List.of(new StackedBars.Row("w1", List.of(1.0, 1.0, 2.0)))));

        var parts = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> all(drawn, "rect", "level l" + i).get(1))
                .toList();
        assertThat(parts).extracting(p -> number(p, "x")).containsExactly(0.0, 105.0, 210.0);
        assertThat(parts.stream().mapToDouble(p -> number(p, "width")).sum()).isCloseTo(Svg.BROAD, within(SOME));
    }

    @Test
    void aLineBreaksWhereThereIsNoNumber() throws Exception {
        var line = new Lines.Series("sign-in", List.of(2.0, Double.NaN, 4.0, 5.0));
        var drawn = read(new Lines(List.of("w1", "w2", "w3", "w4"), List.of(line), "5 s", List.of()));

        assertThat(all(drawn, "path", "line s1").get(0).getAttribute("d").replaceAll("[^ML]", ""))
                .isEqualTo("MML");
        assertThat(all(drawn, "path", "dot s1")).hasSize(3);
    }

    @Test
    void linesDifferByMarksAndNotByColourAlone() throws Exception {
        var one = new Lines.Series("a", List.of(1.0, 2.0));
        var other = new Lines.Series("b", List.of(1.0, 2.0));
        var drawn = read(new Lines(List.of("w1", "w2"), List.of(one, other), "2", List.of()));

        var first = all(drawn, "path", "dot s1").get(0).getAttribute("d");
        var second = all(drawn, "path", "dot s2").get(0).getAttribute("d");
        assertThat(first.substring(first.indexOf('m'))).isNotEqualTo(second.substring(second.indexOf('m')));
        var names = Stream.of("name t1", "name t2")
                .map(n -> all(drawn, "text", n).get(0))
                .toList();
        assertThat(Math.abs(number(names.get(0), "y") - number(names.get(1), "y")))
                .isGreaterThan(10);
    }

    @Test
    void theDotLiesBetweenTheEndsOfItsRange() throws Exception {
        var drawn = read(new DotRange(List.of(new DotRange.Row("passkey", 1, 2, 8, "2 s, 8 s"))));

        var range = all(drawn, "line", "range s1").get(0);
        var dot = all(drawn, "path", "dot s1").get(0).getAttribute("d").replaceAll("M([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(dot)).isBetween(number(range, "x1"), number(range, "x2"));
    }

    @Test
    void aDumbbellJoinsItsTwoEnds() throws Exception {
        var with = new Dumbbell.End(0.3, 0.2, 0.4, "30 %");
        var without = new Dumbbell.End(0.1, 0.05, 0.15, "10 %");
        var drawn = read(new Dumbbell("with", "without", List.of(new Dumbbell.Row("uptake", with, without))));

        var join = all(drawn, "line", "join").get(0);
        assertThat(number(join, "x1")).isGreaterThan(number(join, "x2"));
        assertThat(all(drawn, "path", "dot s2")).hasSize(1);
    }

    @Test
    void answersDivergeFromTheMiddle() throws Exception {
        var drawn = read(new Diverging(
                "allowed",
                List.of("refused", "silent"),
                List.of(new Diverging.Row("q", 10, List.of(5.0, 5.0), "50 %"))));

        assertThat(number(all(drawn, "rect", "bar s1").get(1), "x")).isEqualTo(Svg.BROAD / 2);
        var silent = all(drawn, "rect", "level l5").get(1);
        assertThat(number(silent, "x")).isCloseTo(0, within(SOME));
    }

    @Test
    void panelsShareOneAxisAndMarksStandAtTheirMoments() throws Exception {
        var seconds = new Panels.Band(new Lines.Series("seconds", List.of(4.0, 2.0)), "5", "2");
        var none = new Panels.Band(new Lines.Series("left", List.of(Double.NaN, Double.NaN)), "1", "–");
        var share = new Panels.Band(new Lines.Series("share", List.of(50.0, 100.0)), "100", "100");
        var drawn = read(new Panels(
                List.of("w1", "w2"),
                List.of(
                        new Panels.Panel("friction", List.of(seconds, none)),
                        new Panels.Panel("protection", List.of(share))),
                List.of(new Panels.Mark(1, "1"))));

        assertThat(xs(all(drawn, "path", "dot s1"))).isEqualTo(xs(all(drawn, "path", "dot s3")));
        var mark = number(all(drawn, "line", "mark").get(0), "x1");
        assertThat(mark)
                .isBetween(
                        xs(all(drawn, "path", "dot s1")).get(0),
                        xs(all(drawn, "path", "dot s1")).get(1));
        assertThat(number(all(drawn, "line", "mark").get(0), "y2"))
                .isGreaterThan(number(all(drawn, "line", "axis").get(1), "y1"));
        assertThat(all(drawn, "path", "dot s2")).isEmpty();
    }

    private static List<Double> xs(List<Element> dots) {
        return dots.stream()
                .map(dot -> Double.parseDouble(dot.getAttribute("d").replaceAll("M([0-9.]+).*", "$1")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void nothingIsNotDrawn(Plot plot) throws Exception {
        assertThat(plot.isEmpty()).isTrue();
        assertThat(new Chart("t", "it will be here", plot, List.of(), List.of()).isPictured())
                .isFalse();
        assertThat(read(plot).getDocumentElement().getAttribute("viewBox")).doesNotContain("NaN", "-");
    }

    static Stream<Plot> nothing() {
        return Stream.of(
                new Bars(List.of()),
                new StackedBars(List.of("low"), List.of()),
                new Lines(List.of(), List.of(), "", List.of()),
                new Lines(List.of("w"), List.of(new Lines.Series("a", List.of(Double.NaN))), "1", List.of()),
                new Bars(List.of(new Bars.Bar("a", 0, "0"))),
                new Intervals("a", "b", List.of()),
                new Panels(List.of(), List.of(), List.of()),
                new DotRange(List.of()),
                new Dumbbell("a", "b", List.of()),
                new Diverging("a", List.of("b"), List.of(new Diverging.Row("q", 0, List.of(0.0), "0"))));
    }

    @Test
    void anythingIsDrawn() {
        assertThat(List.of(
                        new Bars(List.of(new Bars.Bar("a", 0, "< 10"), new Bars.Bar("b", 12, "12"))),
                        new StackedBars(List.of("low"), List.of(new StackedBars.Row("w", List.of(1.0)))),
                        new Lines(List.of("w"), List.of(new Lines.Series("a", List.of(0.0))), "1", List.of())))
                .noneMatch(Plot::isEmpty);
    }

    @Test
    void wordsOfPeopleCannotBecomeMarkup() throws Exception {
        var drawn = read(new Bars(List.of(new Bars.Bar("<script>&\"", 1, "1"))));
        assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.7, 1", "3, 5", "11.4, 20", "26, 50", "99, 100", "100, 100", "101, 200"})
    void scalesEndAtRoundNumbers(double value, double most) {
        assertThat(Scale.round(value)).isCloseTo(most, within(1e-9));
    }

    @Test
    void theTableIsWrittenForASpreadsheetAndComputesNothing() {
        var chart = new Chart(
                "t",
                "s",
                new Bars(List.of()),
                List.of("who", "n"),
                List.of(List.of("=1+1", "-3"), List.of("a,\"b\"", "2")));
        assertThat(chart.csv()).isEqualTo("who,n\r\n'=1+1,-3\r\n\"a,\"\"b\"\"\",2\r\n");
    }

    @Test
    void aTableHasAllItsCells() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart("t", "s", new Bars(List.of()), List.of("a", "b"), List.of(List.of("x"))));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, < 10", "9, < 10", "10, 10", "1234, 1234"})
    void fewPeopleAreNotCountedAloud(long count, String shown) {
        assertThat(Chart.people(count)).isEqualTo(shown);
    }

    static Document read(Plot plot) throws Exception {
        return read(plot, Svg.broad());
    }

    static Document read(Plot plot, Svg svg) throws Exception {
        plot.draw(svg);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.drawn("c"))));
    }

    private static List<Element> all(Document drawn, String element, String look) {
        var found = drawn.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(e -> e.getAttribute("class").equals(look))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
