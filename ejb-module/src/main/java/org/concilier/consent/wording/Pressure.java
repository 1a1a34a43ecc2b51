package org.concilier.consent.wording;

import java.util.List;
import org.concilier.consent.wording.DarkPatterns.Check;
import org.concilier.consent.wording.Warning.Code;

/** Nobody is hurried, threatened or told what everyone else does. */
final class Pressure implements Check {
    @Override
    public void look(Asking asking, List<Warning> found) {
        asking.texts()
                .forEach((language, fields) -> fields.forEach((field, text) -> look(language, field, text, found)));
        asking.effort().ifPresent(effort -> {
            effort.acceptLabels().forEach((language, text) -> look(language, "acceptLabel", text, found));
            effort.refuseLabels().forEach((language, text) -> look(language, "refuseLabel", text, found));
        });
    }

    private static void look(String language, String field, String text, List<Warning> found) {
        Lexicon.of(language)
                .pressure(text)
                .forEach(words -> found.add(Warning.of(Code.PRESSURE, language, field, words)));
    }
}
