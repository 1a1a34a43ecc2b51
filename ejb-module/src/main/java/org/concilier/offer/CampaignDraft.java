package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.concilier.consent.Words;
import org.concilier.shared.Fields;

/**
 * A campaign as handed in.
 *
 * @param owner who answers for it in the company
 * @param purposes all that its offers may need of a customer; empty for offers to everyone only
 * @param validFrom null for at once
 * @param validTo null for until further notice
 * @param legalText conditions as the law wants them told; null for none
 */
public record CampaignDraft(
        String code,
        Words title,
        String owner,
        List<String> purposes,
        Instant validFrom,
        Instant validTo,
        Words legalText) {
    static final String CODE = "[A-Z][A-Z0-9-]{1,39}";

    /** Reads {@code {code, title: {fr, en}, owner, purposes, validFrom, validTo, legalText: {fr, en}}}. */
    public static CampaignDraft read(Fields body) {
        var given = body.matching("code", CODE, "SPRING-2027");
        var code = given.isPresent() ? given.get() : body.text("code", 40);
        var title = words(body.object("title"), 200);
        var owner = body.text("owner", 100);
        var purposes = List.copyOf(new TreeSet<>(body.texts("purposes", 50)));
        var from = body.instant("validFrom");
        var to = body.instant("validTo");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            body.fault("validTo", "must be after validFrom");
        }
        var legal = body.optionalObject("legalText").map(text -> words(text, 4_000));
        return body.done(new CampaignDraft(
                code, title, owner, purposes, from.orElse(null), to.orElse(null), legal.orElse(null)));
    }

    private static Words words(Fields words, int max) {
        return new Words(words.text("fr", max), words.text("en", max));
    }
}
