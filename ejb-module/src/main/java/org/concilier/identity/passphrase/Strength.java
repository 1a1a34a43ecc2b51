package org.concilier.identity.passphrase;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How long a passphrase would stand, as an estimate: advice for its owner, never a reason to refuse it.
 *
 * @param bits of guessing, for someone who tries likely ones first
 */
public record Strength(int bits) {
    /** What to tell a person: below 40 bits a patient stranger with the database gets through, above 60 nobody does. */
    public enum Advice {
        LENGTHEN,
        GOOD,
        EXCELLENT
    }

    /** The estimate takes a time that grows fast with length; what is longer than this is excellent anyway. */
    private static final int LOOKED_AT = 72;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    /** @param about what is known of the person, which adds nothing */
    static Strength of(String passphrase, Collection<String> about) {
        var start = passphrase.substring(0, Math.min(passphrase.length(), LOOKED_AT));
        List<String> known = about.stream().filter(Objects::nonNull).toList();
        var log10 = ESTIMATE.measure(start, known).getGuessesLog10();
        return new Strength((int) Math.floor(log10 / Math.log10(2)));
    }

    public Advice advice() {
        if (bits < 40) return Advice.LENGTHEN;
        return bits < 60 ? Advice.GOOD : Advice.EXCELLENT;
    }
}
