package org.concilier.identity.biometric;

import java.math.BigDecimal;

/**
 * Whether a living person was there (presentation attack detection, ISO/IEC 30107-3).
 *
 * @param mostAccepted share of attacks that get through (IAPAR), by an independent test
 */
record Liveness(Result result, BigDecimal mostAccepted) {
    /** NIST SP 800-63A-4: fewer than 7 of 100 attacks get through. */
    static final BigDecimal MOST = new BigDecimal("0.07");

    /** Of the detection. */
    enum Result {
        PASS,
        FAIL,
        NOT_PERFORMED
    }

    static Liveness read(Claims claims) throws Refused {
        var result = claims.oneOf("result", Result.class, true);
        claims.scalar("level", 20);
        claims.optionalText("report", 200);
        // What was not performed has no quality.
        var iapar = result == Result.NOT_PERFORMED
                ? claims.optionalNumber("iapar", "0", "1").orElse(BigDecimal.ONE)
                : claims.number("iapar", "0", "1");
        return claims.done(new Liveness(result, iapar));
    }

    void requireProven() throws Refused {
        Refused.unless(result != Result.FAIL, Cause.SPOOF);
        Refused.unless(result == Result.PASS && mostAccepted.compareTo(MOST) <= 0, Cause.LIVENESS_UNPROVEN);
    }

    boolean isProven() {
        return result == Result.PASS && mostAccepted.compareTo(MOST) <= 0;
    }
}
