package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.identity.Realm.PORTAL;

import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.LongStream;
import org.concilier.Attack;
import org.concilier.identity.passphrase.TestPeppers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PassphrasesTest {
    private static final String PICTURES = "🥐🌲🚲🦊🎻🍋🐢🛶🌙🧵🪁🎈🍄🐝🥾";
    private static final String LONGEST = "the slow boat carries lemons past the violet lighthouse and "
            .repeat(5)
            .substring(0, 256);

    private final Domain domain;
    private final IdentityWorld world;
    private final Passphrases passphrases;

    PassphrasesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        passphrases = domain.get(Passphrases.class);
    }

    @Test
    @Attack(id = "P-1", asvs = "6.2.1")
    @DisplayName("14 code points are too few, spaces and emoji count")
    void lengthIsCountedInCodePoints() {
        assertThatThrownBy(() -> passphrases.hash("vert kiwi luge")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> passphrases.hash(PICTURES.substring(0, 28))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> passphrases.hash("e\u0301a\u0300".repeat(7)))
                .as("28 code points that are 14 letters")
                .isInstanceOf(InvalidInput.class);

        assertOpens("a q   z w   x m");
        assertOpens(PICTURES);
    }

    @Test
    @Attack(id = "P-2", asvs = "6.2.9")
    @DisplayName("256 are accepted and can be used, 257 are refused with the reason")
    void longPassphrasesAreUsable() {
        assertOpens(LONGEST);
        assertOpens(Normalizer.normalize(LONGEST.replace('e', 'é'), Normalizer.Form.NFD));

        assertThatThrownBy(() -> passphrases.hash(LONGEST + "x"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .containsExactly(new InvalidInput.Fault(
                                        "/passphrase", "must have 15 to 256 characters; spaces count")));
    }

    @Test
    @Attack(id = "P-2", asvs = "6.2.8")
    @DisplayName("every character counts, the 73rd byte and the last of 256 too")
    void everyCharacterIsSignificant() {
        var login = world.customer(LONGEST);

        assertThat(world.opens(PORTAL, login, LONGEST.substring(0, 255) + "?", null))
                .isFalse();
        assertThat(world.opens(PORTAL, login, LONGEST.substring(0, 255), null)).isFalse();
        assertThat(world.opens(PORTAL, login, LONGEST + "x", null)).isFalse();
        assertThat(world.opens(PORTAL, login, LONGEST.substring(0, 72) + "?" + LONGEST.substring(73), null))
                .as("what bcrypt would take")
                .isFalse();
        assertThat(world.opens(PORTAL, login, LONGEST, null)).isTrue();
    }

    @Test
    @Attack(id = "P-3", asvs = "6.2.8")
    @DisplayName("typed NFD, stored NFC")
    void theSamePhraseFromAnotherKeyboardIsTheSame() {
        var composed = "café crème brûlée à Noël";
        var login = world.customer(composed);

        assertThat(world.opens(PORTAL, login, Normalizer.normalize(composed, Normalizer.Form.NFD), null))
                .isTrue();
        assertThat(world.opens(PORTAL, login, "Café crème brûlée à Noël", null)).isFalse();
        assertThat(world.opens(PORTAL, login, "cafe creme brulee a Noel", null)).isFalse();
        assertThat(world.opens(PORTAL, login, composed + " ", null)).isFalse();
    }

    @Test
    @Attack(id = "P-4", asvs = "6.2.9")
    @Attack(id = "P-8", asvs = "6.3.8")
    @DisplayName("what is far too long costs no hash, for known and unknown alike")
    void aMegabyteIsRefusedWithoutHashing() {
        var login = world.customer();
        var flood = "a".repeat(1_000_000);
        world.opens(PORTAL, login, "warm up the generator", null);
        world.opens(PORTAL, login, flood, null);

        var known = fastest(() -> world.opens(PORTAL, login, flood, null));
        var unknown = fastest(() -> world.opens(PORTAL, "nobody", flood, null));
        var hashed = fastest(() -> world.opens(PORTAL, login, LONGEST, null));

        assertThat(known).isLessThan(hashed).isLessThan(50_000_000);
        assertThat(unknown).isLessThan(hashed).isLessThan(50_000_000);
    }

    @Test
    @Attack(id = "P-9", asvs = "11.4.2")
    @DisplayName("the database alone verifies nothing")
    void withoutTheKeyThatIsNotInTheDatabaseNothingVerifies() {
        var hash = passphrases.hash(IdentityWorld.PASSPHRASE);
        var shown = IdentityWorld.PASSPHRASE.toCharArray();

        assertThat(passphrases.verify(shown, hash)).isTrue();
        assertThat(under("YW5vdGhlcmFub3RoZXJhbm90aGVyYW5vdGhlcjEyMzQ=").verify(shown, hash))
                .isFalse();
        assertThatThrownBy(() -> under(null).verify(shown, hash))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("concilier.key-encryption-key");
    }

    @Test
    @Attack(id = "O-7", asvs = "13.3.1")
    @DisplayName("the seed of an authenticator cannot be read from the database, nor moved to another row")
    void seedsAreWrappedForTheirOwner() {
        var agent = world.agent();
        var thief = world.agent();
        var row = "select wrapped_totp from account where login = ?1";

        var wrapped = domain.inTransaction(() -> (String) domain.em()
                .createNativeQuery(row, String.class)
                .setParameter(1, agent)
                .getSingleResult());
        assertThat(wrapped).doesNotContain(IdentityWorld.TOTP);

        world.update("account set wrapped_totp = ?1 where login = '" + thief + "'", wrapped);
        assertThatThrownBy(() -> world.opens(Realm.DESK, thief, IdentityWorld.PASSPHRASE, world.code(0)))
                .hasStackTraceContaining("a secret does not open");
    }

    @Test
    void twoHashesOfTheSamePassphraseDiffer() {
        assertThat(passphrases.hash(LONGEST))
                .startsWith("$argon2id$v=19$m=47104,t=1,p=1$")
                .isNotEqualTo(passphrases.hash(LONGEST));
    }

    private void assertOpens(String passphrase) {
        assertThat(world.opens(PORTAL, world.customer(passphrase), passphrase, null))
                .isTrue();
    }

    private static Passphrases under(String key) {
        var passphrases = new Passphrases();
        passphrases.argon2 = new Argon2();
        passphrases.peppers = TestPeppers.under(key, null);
        return passphrases;
    }

    /** Each time when the wait for wrong guesses is over. */
    private long fastest(Runnable work) {
        return LongStream.generate(() -> nanos(work)).limit(3).min().orElseThrow();
    }

    private long nanos(Runnable work) {
        domain.clock().advance(Duration.ofMinutes(15));
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
