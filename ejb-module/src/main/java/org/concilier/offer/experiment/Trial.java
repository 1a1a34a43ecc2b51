package org.concilier.offer.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An experiment as decisions need it. A customer's part follows from the salt and the customer's id, which is random and
 * names nobody: the same part whenever it is asked for, without keeping it, and independent of every other experiment.
 *
 * @param holdout share that gets none of it, of {@link #WHOLE}
 * @param arms shares of the rest; with the holdout they sum to the whole
 */
public record Trial(String code, String salt, int holdout, List<Arm> arms) {
    public static final int WHOLE = 10_000;

    /** Name of the part that gets none of it. */
    public static final String HOLDOUT = "holdout";

    /**
     * One part.
     *
     * @param offers codes that only this part gets, of all that the experiment is about
     */
    public record Arm(String name, int share, Set<String> offers) {
        public Arm {
            offers = Set.copyOf(offers);
        }
    }

    public Trial {
        arms = List.copyOf(arms);
    }

    /** SHA-256 of salt and id, the first 64 bits as a number from 0 on, modulo {@link #WHOLE}. */
    public int bucket(UUID customer) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var hash = sha.digest((salt + ":" + customer).getBytes(StandardCharsets.UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), WHOLE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name of the customer's arm, or {@link #HOLDOUT}. */
    public String part(UUID customer) {
        var bucket = bucket(customer);
        var border = holdout;
        if (bucket < border) return HOLDOUT;
        for (var arm : arms) {
            border += arm.share();
            if (bucket < border) return arm.name();
        }
        return HOLDOUT;
    }

    /** Every code that it is about. */
    public Set<String> offers() {
        var offers = new HashSet<String>();
        arms.forEach(arm -> offers.addAll(arm.offers()));
        return offers;
    }

    /** Codes that the customer does not get because of it. */
    public Set<String> keptFrom(UUID customer) {
        var kept = offers();
        var part = part(customer);
        arms.stream().filter(arm -> arm.name().equals(part)).forEach(arm -> kept.removeAll(arm.offers()));
        return kept;
    }
}
