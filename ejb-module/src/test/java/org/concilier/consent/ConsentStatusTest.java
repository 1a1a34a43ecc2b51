package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.ConsentStatus.DEFERRED;
import static org.concilier.consent.ConsentStatus.EXPIRED;
import static org.concilier.consent.ConsentStatus.GIVEN;
import static org.concilier.consent.ConsentStatus.INVALIDATED;
import static org.concilier.consent.ConsentStatus.REFUSED;
import static org.concilier.consent.ConsentStatus.RENEWED;
import static org.concilier.consent.ConsentStatus.REQUESTED;
import static org.concilier.consent.ConsentStatus.REVOKED;
import static org.concilier.consent.ConsentStatus.SUPERSEDED;
import static org.concilier.consent.ConsentStatus.WITHDRAWN;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentStatusTest {
    private static final Set<ConsentStatus> YES = EnumSet.of(GIVEN, RENEWED);
    private static final Set<ConsentStatus> NO = EnumSet.of(REFUSED, WITHDRAWN);

    @Test
    void onlyGivenAndRenewedPermit() {
        assertThat(EnumSet.allOf(ConsentStatus.class))
                .filteredOn(ConsentStatus::permits)
                .containsExactlyElementsOf(YES);
    }

    @ParameterizedTest
    @EnumSource
    void aYesRenewsAYesAndStartsAnewAfterAnythingElse(ConsentStatus from) {
        assertThat(from.after(Decision.GIVEN)).isEqualTo(YES.contains(from) ? RENEWED : GIVEN);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsTakenUnlessThereIsAYesToWithdraw(ConsentStatus from) {
        if (YES.contains(from)) {
            assertThatThrownBy(() -> from.after(Decision.REFUSED))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("withdraw");
        } else {
            assertThat(from.after(Decision.REFUSED)).isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDecidedIsNotPutOff(ConsentStatus from) {
        if (YES.contains(from) || NO.contains(from)) {
            assertThatThrownBy(() -> from.after(Decision.DEFERRED)).isInstanceOf(IllegalTransition.class);
        } else {
            assertThat(from.after(Decision.DEFERRED)).isEqualTo(DEFERRED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasEverAYesCanBeStoppedAndNothingElse(ConsentStatus from) {
        if (EnumSet.of(REQUESTED, REFUSED, DEFERRED, REVOKED, INVALIDATED).contains(from)) {
            assertThatThrownBy(from::stopped).isInstanceOf(IllegalTransition.class);
        } else {
            assertThat(from.stopped()).isEqualTo(WITHDRAWN);
        }
    }

    @Test
    void aYesRunsOutAtItsLastInstantAndFallsWithItsNotice() {
        var end = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(new Standing(GIVEN, end, 3, 3).at(end.minusNanos(1000))).isEqualTo(GIVEN);
        assertThat(new Standing(GIVEN, end, 3, 3).at(end)).isEqualTo(EXPIRED);
        assertThat(new Standing(RENEWED, end, 2, 3).at(end.minusSeconds(1))).isEqualTo(SUPERSEDED);
        assertThat(new Standing(WITHDRAWN, null, 2, 3).at(end)).isEqualTo(WITHDRAWN);
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
