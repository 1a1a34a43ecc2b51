package org.concilier.identity.biometric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The comparison itself, and what of it is ours to judge: a verifier's yes is not enough, and its threshold is not ours.
 *
 * @param galleryStated among how many it looked; 1 for a comparison with one
 * @param highest what the scale ends at; it begins at 0
 * @param falseMatchRate at the verifier's threshold, as a fraction
 */
record Match(
        Decision decision,
        boolean amongMany,
        long galleryStated,
        BigDecimal score,
        BigDecimal threshold,
        BigDecimal highest,
        BigDecimal falseMatchRate) {
    /** One false match in ten thousand, whatever the size of the gallery (NIST SP 800-63B). */
    static final BigDecimal MOST_FALSE_MATCHES = new BigDecimal("0.0001");

    /** Of the verifier. */
    enum Decision {
        ACCEPT,
        REJECT,
        INCONCLUSIVE,
        NOT_ENROLLED,
        OPTED_OUT,
        EXPIRED
    }

    static Match read(Claims claims) throws Refused {
        var mode = claims.matching("mode", "1:1|1:N");
        var gallery = claims.optionalNumber("gallery_size", "1", "1000000000");
        Refused.unless(mode.equals("1:1") || gallery.isPresent(), Cause.SCHEMA);
        var highest = highest(claims);
        var most = highest.toPlainString();
        return new Match(
                claims.oneOf("decision", Decision.class, false),
                mode.equals("1:N"),
                whole(gallery.orElse(BigDecimal.ONE)),
                claims.number("score", "0", most),
                claims.number("threshold", "0", most),
                highest,
                claims.number("fmr", "0", "1"));
    }

    /** {@code "0-1"} or {@code "0-100"}, or its end alone. */
    private static BigDecimal highest(Claims claims) throws Refused {
        var scale = claims.scalar("scale", 8).orElse("");
        Refused.unless(scale.matches("(0-)?[1-9][0-9]{0,4}"), Cause.SCHEMA);
        return new BigDecimal(scale.substring(scale.indexOf('-') + 1));
    }

    private static long whole(BigDecimal number) throws Refused {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new Refused(Cause.SCHEMA);
        }
    }

    /**
     * @param ours least score, as a fraction of the scale
     * @param gallery how many people we know to be in it
     */
    void requireGoodEnough(BigDecimal ours, long gallery) throws Refused {
        Refused.unless(decision == Decision.ACCEPT, refusal());
        var least = ours.multiply(highest).max(threshold);
        Refused.unless(score.compareTo(least) >= 0, Cause.SCORE_TOO_LOW);
        var people = BigDecimal.valueOf(amongMany ? Math.max(gallery, galleryStated) : 1);
        var chance = falseMatchRate.multiply(people);
        Refused.unless(chance.compareTo(MOST_FALSE_MATCHES) <= 0, Cause.FALSE_MATCHES_TOO_LIKELY);
    }

    private Cause refusal() {
        return switch (decision) {
            case ACCEPT, REJECT -> Cause.REJECTED;
            case INCONCLUSIVE -> Cause.INCONCLUSIVE;
            case NOT_ENROLLED -> Cause.NOT_ENROLLED;
            case OPTED_OUT -> Cause.OPTED_OUT;
            case EXPIRED -> Cause.ENROLMENT_EXPIRED;
        };
    }

    /** Tenths of the scale, 0 to 10: what is counted to see whether it works equally well, without anybody's score. */
    int bucket() {
        return score.multiply(BigDecimal.TEN)
                .divide(highest, 0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
