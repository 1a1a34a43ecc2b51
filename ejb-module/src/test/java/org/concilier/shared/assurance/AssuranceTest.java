package org.concilier.shared.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concilier.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, NONE",
                "PWD, ONE",
                "OTP, NONE",
                "PWD OTP, TWO",
                "POP USER MFA SWK, PHR",
                "POP USER MFA HWK, PHRH",
                "POP USER SWK, NONE",
                "PWD POP USER SWK, ONE",
                "FACE, PRESENCE",
                "VBM OTP, PRESENCE",
                "FACE POP, PRESENCE",
                "PWD FACE, ONE",
                "PWD FACE POP, TWO",
                "FACE VBM FPT IRIS, PRESENCE",
                "POP SWK, TWO",
                "POP SWK DPOP, PHR",
                "PWD DPOP, ONE"
            })
    void evidenceAmountsToALevel(String shown, Assurance level) {
        assertThat(Assurance.of(evidence(shown))).isEqualTo(level);
    }

    @Test
    @Attack(id = "B-15", asvs = "6.5.7")
    void noHeapOfBodiesIsMoreThanPresence() {
        var bodies = EnumSet.of(Evidence.FACE, Evidence.VBM, Evidence.FPT, Evidence.IRIS);
        for (var more : Stream.of(Evidence.OTP, Evidence.USER, Evidence.HWK, Evidence.DPOP)
                .toList()) {
            bodies.add(more);
            assertThat(Assurance.of(bodies)).as("with %s", more).isEqualTo(Assurance.PRESENCE);
        }
    }

    @Test
    void moreEvidenceIsNeverLess() {
        for (var mask = 0; mask < 1 << 11; mask++) {
            var shown = subset(mask);
            if (shown.contains(Evidence.DPOP)) continue;
            for (var one : Evidence.values()) {
                if (one == Evidence.USER || one == Evidence.HWK) continue; // what tells a person's key from a program's
                var more = EnumSet.copyOf(shown);
                more.add(one);
                assertThat(Assurance.of(more).atLeast(Assurance.of(shown)))
                        .as("%s then %s", shown, one)
                        .isTrue();
            }
        }
    }

    @Test
    void aLevelIsAsOldAsTheOldestProofThatItNeeds() {
        var who = signedIn(Map.of(Evidence.PWD, NOON, Evidence.OTP, NOON.plusSeconds(600)), Assurance.TWO);

        assertThat(who.since(Assurance.TWO)).contains(NOON);
        assertThat(who.since(Assurance.ONE)).contains(NOON);
        assertThat(who.since(Assurance.PHR)).isEmpty();
    }

    @Test
    void aNewPasskeyMakesAnOldPassphraseFresh() {
        var who = signedIn(
                Map.of(
                        Evidence.PWD, NOON,
                        Evidence.POP, NOON.plusSeconds(900),
                        Evidence.USER, NOON.plusSeconds(900),
                        Evidence.MFA, NOON.plusSeconds(900)),
                Assurance.PHR);

        assertThat(who.since(Assurance.ONE)).contains(NOON.plusSeconds(900));
    }

    @Test
    @Attack(id = "S-6", asvs = "7.5.3")
    void whatIsTooLittleOrTooOldIsNamed() {
        var policy = AssurancePolicy.with(
                Map.of(Operation.EXERCISE_RIGHTS, new Requirement(Assurance.TWO, Duration.ofMinutes(5), false)));
        var weak = signedIn(Map.of(Evidence.PWD, NOON), Assurance.ONE);
        var strong = signedIn(Map.of(Evidence.PWD, NOON, Evidence.OTP, NOON), Assurance.TWO);

        assertThat(policy.check(Operation.EXERCISE_RIGHTS, weak, NOON))
                .contains(new Shortfall(Operation.EXERCISE_RIGHTS, Assurance.TWO, Duration.ofMinutes(5)));
        assertThat(policy.check(Operation.EXERCISE_RIGHTS, strong, NOON.plusSeconds(299)))
                .isEmpty();
        assertThat(policy.check(Operation.EXERCISE_RIGHTS, strong, NOON.plusSeconds(300)))
                .isPresent();
    }

    @Test
    void nobodyIsShutOutForWhatTheyDoNotHave() {
        var policy = AssurancePolicy.with(Map.of());
        var onlyPassphrase = signedIn(Map.of(Evidence.PWD, NOON), Assurance.ONE);
        var ownsPasskey = signedIn(Map.of(Evidence.PWD, NOON), Assurance.PHR);
        var proved = signedIn(Map.of(), Assurance.NONE);

        assertThat(policy.check(Operation.CHANGE_AUTHENTICATOR, onlyPassphrase, NOON))
                .isEmpty();
        assertThat(policy.check(Operation.CHANGE_AUTHENTICATOR, ownsPasskey, NOON))
                .as("whoever has more shows more")
                .isPresent();
        assertThat(policy.check(Operation.CHANGE_AUTHENTICATOR, proved, NOON))
                .as("nothing is never the strongest")
                .isPresent();
    }

    @Test
    void theDeskAsksForAPasskeyUnlessItIsToldOtherwise() {
        var code = signedIn(Map.of(Evidence.PWD, NOON, Evidence.OTP, NOON), Assurance.TWO);

        assertThat(AssurancePolicy.with(Map.of()).check(Operation.ENTER_DESK, code, NOON))
                .isPresent();
        assertThat(AssurancePolicy.with(Map.of(Operation.ENTER_DESK, Requirement.parse("urn:concilier:acr:2")))
                        .check(Operation.ENTER_DESK, code, NOON))
                .isEmpty();
    }

    @Test
    void aRequirementIsReadAsSettingsWriteIt() {
        assertThat(Requirement.parse("phr PT5M or-strongest"))
                .isEqualTo(new Requirement(Assurance.PHR, Duration.ofMinutes(5), true));
        assertThat(Requirement.parse(" urn:concilier:acr:1 ")).isEqualTo(new Requirement(Assurance.ONE, null, false));
        assertThatThrownBy(() -> Requirement.parse("strong")).hasMessageContaining("strong");
    }

    @Test
    void theChallengeIsThatOfRfc9470() {
        var lacking = new InsufficientAssurance(
                new Shortfall(Operation.MANAGE_CLIENTS, Assurance.TWO, Duration.ofMinutes(5)));

        assertThat(lacking.status()).isEqualTo(401);
        assertThat(lacking.challenge())
                .startsWith("Bearer error=\"insufficient_user_authentication\"")
                .contains("acr_values=\"urn:concilier:acr:2\"", "max_age=\"300\"");
    }

    private static Authentication signedIn(Map<Evidence, Instant> at, Assurance strongest) {
        return new Authentication(null, at, strongest);
    }

    private static Set<Evidence> evidence(String names) {
        var shown = EnumSet.noneOf(Evidence.class);
        if (names != null) Stream.of(names.split(" ")).map(Evidence::valueOf).forEach(shown::add);
        return shown;
    }

    private static EnumSet<Evidence> subset(int mask) {
        var shown = EnumSet.noneOf(Evidence.class);
        for (var one : Evidence.values()) if ((mask >> one.ordinal() & 1) == 1) shown.add(one);
        return shown;
    }
}
