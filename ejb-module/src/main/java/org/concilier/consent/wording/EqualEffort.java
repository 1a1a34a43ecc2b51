package org.concilier.consent.wording;

import java.util.List;
import org.concilier.consent.wording.Asking.Effort;
import org.concilier.consent.wording.DarkPatterns.Check;
import org.concilier.consent.wording.Warning.Code;

/** No is as easy as yes, and nothing is decided in advance. */
final class EqualEffort implements Check {
    private static final int MOST_TOGETHER = 10;
    private static final int MUCH_LONGER = 2;
    /** Below this, twice as long is still read at a glance. */
    private static final int GLANCE = 25;

    @Override
    public void look(Asking asking, List<Warning> found) {
        asking.effort().ifPresent(effort -> {
            steps(effort, found);
            asking.texts().keySet().stream().sorted().forEach(language -> label(effort, language, found));
        });
    }

    private static void steps(Effort effort, List<Warning> found) {
        if (effort.stepsToRefuse() > effort.stepsToAccept()) {
            var figures = effort.stepsToRefuse() + " > " + effort.stepsToAccept();
            found.add(Warning.of(Code.UNEQUAL_STEPS, null, "stepsToRefuse", figures));
        }
        if (effort.preTicked()) found.add(Warning.of(Code.PRE_TICKED, null, "preTicked", "true"));
        if (effort.askedTogether() > MOST_TOGETHER) {
            var figure = Integer.toString(effort.askedTogether());
            found.add(Warning.of(Code.TOO_MANY_TOGETHER, null, "askedTogether", figure));
        }
    }

    private static void label(Effort effort, String language, List<Warning> found) {
        var accept = effort.acceptLabels().getOrDefault(language, "");
        var refuse = effort.refuseLabels().getOrDefault(language, "");
        if (Lexicon.isEmpty(refuse)) {
            found.add(Warning.of(Code.REFUSAL_MISSING, language, "refuseLabel", refuse));
            return;
        }
        if (refuse.length() > GLANCE && refuse.length() > MUCH_LONGER * accept.length()) {
            found.add(Warning.of(Code.REFUSAL_LONG, language, "refuseLabel", refuse));
        }
        Lexicon.of(language)
                .shaming(refuse)
                .forEach(words -> found.add(Warning.of(Code.REFUSAL_SHAMES, language, "refuseLabel", words)));
    }
}
