package org.concilier.consent.wording;

import java.util.List;
import org.concilier.consent.wording.DarkPatterns.Check;
import org.concilier.consent.wording.Warning.Code;

/** Says for how long, who sees the data, and what everyone gets anyway (GDPR article 13; EDPB guidelines 05/2020). */
final class Completeness implements Check {
    @Override
    public void look(Asking asking, List<Warning> found) {
        asking.texts().forEach((language, fields) -> {
            var lexicon = Lexicon.of(language);
            var retention = fields.getOrDefault("retention", "");
            if (Lexicon.isPlaceholder(retention) || !lexicon.namesAPeriod(retention)) {
                found.add(Warning.of(Code.RETENTION_MISSING, language, "retention", retention));
            }
            recipients(asking, language, fields.getOrDefault("recipients", ""), found);
            var without = fields.getOrDefault("without", "");
            if (Lexicon.isPlaceholder(without) || lexicon.saysNothing(without)) {
                found.add(Warning.of(Code.BENEFIT_ALONE, language, "without", without));
            }
        });
    }

    /** Everyone whom the terms of the purpose name must be named; without such, anyone or nobody. */
    private static void recipients(Asking asking, String language, String text, List<Warning> found) {
        for (var recipient : asking.recipients()) {
            var name = recipient.replaceFirst("\\s*\\(.*", "");
            if (!text.contains(name)) found.add(Warning.of(Code.RECIPIENTS_MISSING, language, "recipients", name));
        }
        if (!asking.recipients().isEmpty()) return;
        if (Lexicon.isPlaceholder(text) || !Lexicon.of(language).namesAPartyOrNobody(text)) {
            found.add(Warning.of(Code.RECIPIENTS_MISSING, language, "recipients", text));
        }
    }
}
