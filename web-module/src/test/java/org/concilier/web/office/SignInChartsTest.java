package org.concilier.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.concilier.identity.guard.SignInPicture.Day;
import org.junit.jupiter.api.Test;

class SignInChartsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Test
    void aDayWithoutSignInsIsANoughtAndNotAGap() {
        var days = List.of(new Day(MONDAY, 3, 1), new Day(MONDAY.plusDays(2), 5, 0));

        assertThat(SignInCharts.whole(days, MONDAY.plusDays(3)))
                .containsExactly(
                        new Day(MONDAY, 3, 1),
                        new Day(MONDAY.plusDays(1), 0, 0),
                        new Day(MONDAY.plusDays(2), 5, 0),
                        new Day(MONDAY.plusDays(3), 0, 0));
    }

    @Test
    void beforeTheFirstSignInThereIsNoDay() {
        assertThat(SignInCharts.whole(List.of(), MONDAY)).isEmpty();
    }
}
