package org.concilier.consent.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what European authorities call deceptive design patterns (EDPB guidelines 03/2022) and for what the GDPR wants
 * said (article 13): unequal effort for no, pressure, hard language, gaps. Works on words alone, so it can be wrong both
 * ways: it warns, people decide.
 */
public final class DarkPatterns {
    private static final List<Check> CHECKS =
            List.of(new EqualEffort(), new Completeness(), new Pressure(), new PlainLanguage());

    /** One thing to look for. */
    interface Check {
        void look(Asking asking, List<Warning> found);
    }

    private DarkPatterns() {}

    /** Every warning, in the order of the checks; empty when there is nothing to mend. */
    public static List<Warning> in(Asking asking) {
        var found = new ArrayList<Warning>();
        CHECKS.forEach(check -> check.look(asking, found));
        return List.copyOf(found);
    }
}
