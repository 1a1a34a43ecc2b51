package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concilier.Attack;
import org.concilier.identity.passphrase.TestPeppers;
import org.junit.jupiter.api.Test;

class PepperRotationTest {
    private static final String KEK = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String FIRST = "a1:YW5vdGhlcmFub3RoZXJhbm90aGVyYW5vdGhlcjEyMzQ=";
    private static final String SECOND = "b2:c2Vjb25kc2Vjb25kc2Vjb25kc2Vjb25kc2Vjb25kMTI=";
    private static final char[] SHOWN = "lavender kettle orbit nineteen".toCharArray();

    @Test
    void aHashNamesItsKey() {
        assertThat(with(null).fresh(SHOWN)).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
        assertThat(with(FIRST).fresh(SHOWN)).startsWith("$argon2id$v=19$m=47104,t=1,p=1,keyid=a1$");
    }

    @Test
    void formerKeysVerifyAndAreDatedUntilTheyAreTakenAway() {
        var underFirst = with(FIRST).fresh(SHOWN);
        var rotated = with(SECOND + "," + FIRST);

        assertThat(with(FIRST).isDated(underFirst)).isFalse();
        assertThat(rotated.verify(SHOWN, underFirst)).isTrue();
        assertThat(rotated.isDated(underFirst)).isTrue();
        assertThat(rotated.fresh(SHOWN)).contains(",keyid=b2$");
        assertThatThrownBy(() -> with(SECOND).verify(SHOWN, underFirst))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a1");
    }

    @Test
    void whatWasHashedBeforeKeysHadNamesStaysGood() {
        var before = with(null).fresh(SHOWN);

        assertThat(with(FIRST).verify(SHOWN, before)).isTrue();
        assertThat(with(FIRST).isDated(before)).isTrue();
    }

    @Test
    @Attack(id = "P-9", asvs = "11.4.2")
    void aKeyOfTheSameNameAndAnotherContentVerifiesNothing() {
        var underFirst = with(FIRST).fresh(SHOWN);

        assertThat(with(SECOND.replace("b2", "a1")).verify(SHOWN, underFirst)).isFalse();
    }

    @Test
    void aKeyThatCannotBeReadStopsTheStart() {
        for (var wrong : new String[] {"a1", "a1:c2hvcnQ=", "a 1:" + FIRST.substring(3)}) {
            assertThatThrownBy(() -> TestPeppers.under(KEK, wrong))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("concilier.passphrase.peppers");
        }
    }

    private static Passphrases with(String peppers) {
        var passphrases = new Passphrases();
        passphrases.argon2 = new Argon2();
        passphrases.peppers = TestPeppers.under(KEK, peppers);
        return passphrases;
    }
}
