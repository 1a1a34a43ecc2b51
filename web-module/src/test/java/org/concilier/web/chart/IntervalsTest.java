package org.concilier.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    @Test
    void whatIsLessLiesLeftOfTheLineAndWhatIsMoreToItsRight() {
        var svg = Svg.broad();
        new Intervals("less", "more", List.of(new Intervals.Row("a", -100, 50, 200, "+0.5 %"))).draw(svg);
        assertThat(svg.drawn("c"))
                .contains("less", "more", "+0.5 %")
                .contains("x1=\"109\"")
                .contains("x2=\"412\"");
    }
}
