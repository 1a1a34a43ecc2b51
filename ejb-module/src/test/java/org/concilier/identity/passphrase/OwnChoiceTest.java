package org.concilier.identity.passphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.concilier.Attack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnChoiceTest {
    private static final String LOGIN = "Marie.Dupont@courriel.example";
    private static final String EMOJI = "\uD83E\uDD8A\uD83C\uDF32\uD83D\uDEB2";

    private final OwnChoice choice = new OwnChoice();

    OwnChoiceTest() {
        choice.brand = "Maison Alba";
    }

    @Test
    @Attack(id = "P-1", asvs = "6.2.1")
    @DisplayName("14 code points are too few without a second factor, and each sign counts once")
    void lengthIsCountedInCodePointsOfNfc() {
        assertThat(refused("vert kiwi luge")).isEqualTo(Unfit.TOO_SHORT);
        assertThat(refused(EMOJI.repeat(4) + "ab")).isEqualTo(Unfit.TOO_SHORT);
        assertThat(refused(Normalizer.normalize("éàüôçïêèùâëîûö", Normalizer.Form.NFD)))
                .as("28 code points that are 14 letters")
                .isEqualTo(Unfit.TOO_SHORT);

        assertTaken("vert kiwi luge?");
        assertTaken("a b c x y z 1 7");
        assertTaken(EMOJI.repeat(4) + "abx");
    }

    @Test
    @Attack(id = "P-2", asvs = "6.2.9")
    void twoHundredAndFiftySixAreTakenAndOneMoreIsNot() {
        var long256 = "a voyage of words ".repeat(20).substring(0, 256);
        assertTaken(long256);
        assertTaken("un voyage de mots 🦊 ".repeat(20).substring(0, 200));

        assertThat(refused(long256 + "x")).isEqualTo(Unfit.TOO_LONG);
    }

    @Test
    @Attack(id = "P-1", asvs = "6.2.1")
    void eightDoWhileASecondFactorIsBound() {
        assertThat(refusedWithSecondFactor("vol bleu")).isNull();
        assertThat(refusedWithSecondFactor("volbleu")).isEqualTo(Unfit.TOO_SHORT);
    }

    @ParameterizedTest
    @Attack(id = "P-5", asvs = "6.2.4")
    @Attack(id = "P-5", asvs = "6.2.11")
    @CsvSource({
        "correcthorsebatterystaple, COMMON",
        "Correct Horse Battery Staple, COMMON",
        "AZERTYUIOPQSDFG, COMMON",
        "marie.dupont@courriel.example, YOURS",
        "MarieDupont-2026!, YOURS",
        "maison alba 123456, YOURS",
        "Concilier2026!!concilier, YOURS",
        "aaaaaaaaaaaaaaaa, MONOTONE",
        "abababababababab, MONOTONE",
        "kiwikiwikiwikiwi, MONOTONE",
        "abcdefghijklmnop, MONOTONE",
        "zyxwvutsrqponmlkj, MONOTONE",
        "wxcvbnwxcvbn???, MONOTONE",
    })
    void whatIsGuessedFirstIsRefusedWithTheReason(String passphrase, Unfit reason) {
        assertThat(refused(passphrase)).isEqualTo(reason);
    }

    @Test
    @Attack(id = "P-5", asvs = "6.2.4")
    void theReasonSaysHowToMendIt() {
        assertThatThrownBy(() -> choice.check("maison alba 123456", false, List.of()))
                .isInstanceOfSatisfying(
                        UnfitPassphrase.class,
                        e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.pointer()).isEqualTo("/passphrase");
                            assertThat(fault.detail())
                                    .contains("name of this service")
                                    .contains("choose another");
                        }));
    }

    /** Among the first thousands found in leaks that are long enough for the rules here. */
    @ParameterizedTest
    @Attack(id = "P-5", asvs = "6.2.12")
    @ValueSource(strings = {"1q2w3e4r5t", "jordan23", "Metallic", "rush2112", "qwer1234"})
    void whatWasFoundInLeaksIsRefused(String passphrase) {
        assertThat(refusedWithSecondFactor(passphrase)).isEqualTo(Unfit.COMMON);
        assertThat(Blocklist.size()).isGreaterThan(50_000);
    }

    @ParameterizedTest
    @Attack(id = "P-6", asvs = "6.2.4")
    @ValueSource(strings = {"Password1!", "P@ssw0rd2026", "Azerty123!", "Motdepasse1", "Soleil2025!", "Welcome!2026"})
    void whatPleasesCompositionRulesIsRefusedAsListed(String passphrase) {
        assertThat(refusedWithSecondFactor(passphrase)).isEqualTo(Unfit.COMMON);
    }

    @ParameterizedTest
    @Attack(id = "P-6", asvs = "6.2.5")
    @ValueSource(
            strings = {
                "qzjvkbxwmtplrhn",
                "jaimelesgrandesbicyclettes",
                "836492750183649",
                "marie aime le velo",
                "!?!: ;-( !? ,. ;"
            })
    void nothingIsAskedOfWhatItIsMadeOf(String passphrase) {
        assertTaken(passphrase);
    }

    @Test
    void aWordOfTheBlocklistMayStandInASentence() {
        assertTaken("my password is not this one");
        assertTaken("chez maison alba je cueille des cerises");
    }

    @Test
    void theBlocklistStaysOfAUsefulSize() {
        assertThat(Blocklist.size()).isBetween(5_000, 150_000);
        assertThat(Resource.lines("common.txt")).allMatch(entry -> entry.length() >= 8);
    }

    @Test
    void whatTheGeneratorDrawsIsAlwaysTaken() {
        for (var i = 0; i < 500; i++) {
            assertTaken(new Suggestions().draw("fr", i).text());
            assertTaken(new Suggestions().draw("en", i).text());
        }
    }

    @Test
    void strengthIsAdviceThatGrowsWithWhatIsHardToGuess() {
        assertThat(Strength.of("soleil soleil 12", List.of()).advice()).isEqualTo(Strength.Advice.LENGTHEN);
        assertThat(Strength.of(new Suggestions().draw("fr", 0).text(), List.of())
                        .advice())
                .isEqualTo(Strength.Advice.EXCELLENT);
        assertThat(Strength.of("marie.dupont marie.dupont", List.of("marie.dupont"))
                        .bits())
                .isLessThan(Strength.of("marie.dupont marie.dupont", List.of()).bits());
    }

    private void assertTaken(String passphrase) {
        assertThat(refused(passphrase)).as(passphrase).isNull();
    }

    private Unfit refused(String passphrase) {
        return reason(passphrase, false);
    }

    private Unfit refusedWithSecondFactor(String passphrase) {
        return reason(passphrase, true);
    }

    private Unfit reason(String passphrase, boolean secondFactor) {
        try {
            choice.check(passphrase, secondFactor, List.of(LOGIN));
            return null;
        } catch (UnfitPassphrase e) {
            return e.reason();
        }
    }
}
