package org.concilier.consent;

import java.util.List;
import org.concilier.consent.wording.FieldDifference;

/**
 * How one version of a notice became another, in one language, and whether what the purpose does changed with it.
 *
 * @param to null when it is the open draft
 * @param changed whether any word or term did
 */
public record NoticeDifferences(
        String purpose,
        int from,
        Integer to,
        String language,
        boolean changed,
        List<FieldDifference> fields,
        Terms terms) {

    /** What the purpose does, then and later. */
    public record Terms(
            boolean changed,
            String legalBasisBefore,
            String legalBasisAfter,
            List<String> categoriesAdded,
            List<String> categoriesRemoved,
            List<String> recipientsAdded,
            List<String> recipientsRemoved) {

        static Terms between(Scope before, Scope after) {
            return new Terms(
                    !before.equals(after),
                    before.legalBasis(),
                    after.legalBasis(),
                    without(after.categories(), before.categories()),
                    without(before.categories(), after.categories()),
                    without(after.recipients(), before.recipients()),
                    without(before.recipients(), after.recipients()));
        }

        private static List<String> without(List<String> all, List<String> known) {
            return all.stream().filter(each -> !known.contains(each)).toList();
        }
    }

    static NoticeDifferences between(String purpose, Notice from, Integer to, NoticeContent content, String language) {
        var before = from.content();
        var fields = FieldDifference.between(before.fields(language), content.fields(language));
        var terms = Terms.between(before.scope(), content.scope());
        var changed = terms.changed() || fields.stream().anyMatch(FieldDifference::changed);
        return new NoticeDifferences(purpose, from.noticeVersion(), to, language, changed, fields, terms);
    }
}
