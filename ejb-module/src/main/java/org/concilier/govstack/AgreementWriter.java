package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.Words;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;

/**
 * Makes and changes agreements. An agreement made here is a purpose without a notice: one sentence is not what people must
 * be told, so nobody can be asked until a privacy officer has described it and published its notice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AgreementWriter {
    private static final String UNDECIDED = "https://w3id.org/dpv#Purpose";
    private static final String CONSENT = "https://w3id.org/dpv/legal/eu/gdpr#A6-1-a";
    private static final int MONTHS = 12;
    private static final int LAST = 1000;

    @Inject
    Agreements agreements;

    @Inject
    PolicyBook policies;

    @Inject
    Purposes purposes;

    @Inject
    Caller caller;

    Agreements.Known create(Fields agreement) {
        var text = agreement.text("purpose", 200);
        var terms = read(agreement, Terms.UNSAID, false);
        agreement.done(terms);
        require(terms);
        var code = code(text);
        var words = new Words(text, text);
        purposes.put(
                code,
                new PurposeDraft(words, words, UNDECIDED, CONSENT, false, List.of(), List.of(), MONTHS, LAST),
                null);
        var known = agreements.ofPurposes(List.of(code)).get(code);
        return agreements.revise(known.id(), terms, caller.name());
    }

    Agreements.Known update(String id, Fields agreement) {
        var before = agreements.find(Ids.number("data agreement", id));
        var purpose = before.purpose();
        var text = agreement.text("purpose", 200);
        if (!text.isEmpty() && !text.equals(purpose.name().en()) && purpose.noticeVersion() > 0)
            agreement.fault("purpose", "is what people were shown: publish a notice to change it");
        var terms = read(agreement, before.terms(), purpose.askable());
        agreement.done(terms);
        require(terms);
        if (!text.equals(purpose.name().en())) rename(purpose, text);
        return agreements.revise(before.id(), terms, caller.name());
    }

    /** Ends the purpose for good; the records stay as proof. */
    Revision delete(String id) {
        var known = agreements.find(Ids.number("data agreement", id));
        purposes.retire(known.purpose().code());
        return agreements.revise(known.id(), null, caller.name()).latest();
    }

    private static Terms read(Fields agreement, Terms before, boolean active) {
        agreement.ignoring("id", "controller", "lifecycle", "signature", "compatibleWithVersion");
        agreement.text("version", 60);
        if (!agreement.text("lawfulBasis", 40).toLowerCase(Locale.ROOT).equals("consent"))
            agreement.fault("lawfulBasis", "must be consent: only what rests on consent is asked for here");
        if (agreement.has("active") && agreement.flag("active") != active)
            agreement.fault("active", "follows the notice: publish one to begin, DELETE the agreement to end");
        if (agreement.flag("forgettable")) agreement.fault("forgettable", "must be false: a record is the proof");
        return Terms.read(agreement, before);
    }

    private void require(Terms terms) {
        if (terms.policy() != PolicyBook.OURS) policies.find(terms.policy());
    }

    private void rename(PurposeView purpose, String text) {
        var draft = new PurposeDraft(
                new Words(text, text),
                purpose.benefit(),
                purpose.dpvIri(),
                purpose.legalBasis(),
                purpose.specialCategory(),
                purpose.categories(),
                purpose.recipients(),
                purpose.validityMonths(),
                purpose.position());
        purposes.put(purpose.code(), draft, purpose.version());
    }

    /** A readable code that is not taken: {@code registration-in-health-app-1f2e3d4c}. */
    private static String code(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        var start = words.isEmpty() ? "agreement" : words.substring(0, Math.min(words.length(), 50));
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
