package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.ConsentStatus.EXPIRED;
import static org.concilier.consent.ConsentStatus.GIVEN;
import static org.concilier.consent.ConsentStatus.RENEWED;
import static org.concilier.consent.ConsentStatus.SUPERSEDED;
import static org.concilier.consent.ConsentStatus.WITHDRAWN;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentStatusTest {
    private static final Set<ConsentStatus> YES = EnumSet.of(GIVEN, RENEWED);

    @Test
    void onlyGivenAndRenewedPermit() {
        assertThat(EnumSet.allOf(ConsentStatus.class))
                .filteredOn(ConsentStatus::permits)
                .containsExactlyElementsOf(YES);
    }

    /** From each status by each command; a dash is a refusal. */
    private static final String TABLE = """
            from         REQUEST   GIVE    REFUSE  DEFER    WITHDRAW  REVOKE  INVALIDATE  EXPIRE  SUPERSEDE
            REQUESTED    REQUESTED GIVEN   REFUSED DEFERRED -         -       -           -       -
            GIVEN        -         RENEWED -       -        WITHDRAWN REVOKED INVALIDATED EXPIRED SUPERSEDED
            RENEWED      -         RENEWED -       -        WITHDRAWN REVOKED INVALIDATED EXPIRED SUPERSEDED
            REFUSED      -         GIVEN   REFUSED -        -         -       -           -       -
            DEFERRED     -         GIVEN   REFUSED DEFERRED -         -       -           -       -
            WITHDRAWN    -         GIVEN   REFUSED -        WITHDRAWN -       -           -       -
            EXPIRED      REQUESTED GIVEN   REFUSED DEFERRED WITHDRAWN -       INVALIDATED -       -
            SUPERSEDED   REQUESTED GIVEN   REFUSED DEFERRED WITHDRAWN -       INVALIDATED -       -
            REVOKED      REQUESTED GIVEN   REFUSED DEFERRED WITHDRAWN REVOKED -           -       -
            INVALIDATED  REQUESTED GIVEN   REFUSED DEFERRED WITHDRAWN -       INVALIDATED -       -
            """;

    static Stream<Arguments> transitions() {
        var rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.length)
                        .mapToObj(i ->
                                Arguments.of(ConsentStatus.valueOf(row[0]), Command.valueOf(rows.get(0)[i]), row[i])));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("transitions")
    void everyCommandLeadsWhereTheTableSaysOrIsRefused(ConsentStatus from, Command command, String to) {
        if (!to.equals("-")) {
            assertThat(from.after(command).name()).isEqualTo(to);
            return;
        }
        assertThatThrownBy(() -> from.after(command)).isInstanceOfSatisfying(IllegalTransition.class, refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.getMessage()).isNotBlank();
        });
    }

    @Test
    void theTableForgetsNoStatusAndNoCommand() {
        assertThat(transitions().map(a -> a.get()[0] + " " + a.get()[1]))
                .doesNotHaveDuplicates()
                .hasSize(ConsentStatus.values().length * Command.values().length);
    }

    @Test
    void aRefusalOfACommandSaysWhatWouldBeRight() {
        assertThatThrownBy(() -> GIVEN.after(Command.REFUSE)).hasMessageContaining("withdraw it");
    }

    @Test
    void aYesRunsOutAtItsLastInstantAndFallsWithItsNotice() {
        var end = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(new Standing(GIVEN, end, 3, 3).at(end.minusNanos(1000))).isEqualTo(GIVEN);
        assertThat(new Standing(GIVEN, end, 3, 3).at(end)).isEqualTo(EXPIRED);
        assertThat(new Standing(RENEWED, end, 2, 3).at(end.minusSeconds(1))).isEqualTo(SUPERSEDED);
        assertThat(new Standing(WITHDRAWN, null, 2, 3).at(end)).isEqualTo(WITHDRAWN);
        assertThat(new Standing(GIVEN, end, 3, Standing.RETIRED).at(end.minusSeconds(1)))
                .isEqualTo(ConsentStatus.REVOKED);
    }

    @Test
    void everyStatusHasItsTermInDpvAndIsValidThereWhenItPermits() throws IOException {
        var terms = DpvTerms.of("consent_status.csv");

        for (var status : ConsentStatus.values()) {
            assertThat(terms).as(status.name()).containsKey(status.iri());
            assertThat(terms.get(status.iri()))
                    .as(status.name())
                    .contains(status.permits() ? "StatusValidForProcessing" : "StatusInvalidForProcessing");
        }
    }
}
