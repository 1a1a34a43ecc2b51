package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.concilier.consent.NoticeView;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeView;
import org.concilier.govstack.AgreementView.ControllerView;
import org.concilier.ledger.CanonicalJson;
import org.concilier.shared.Business;
import org.concilier.shared.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds to the revisions of an agreement what its purpose and its notices have become since the latest one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AgreementChain {
    @Inject
    Notices notices;

    @Inject
    Revisions revisions;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String company;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /** Whether the latest revision, null for none, says what is so now. */
    boolean isUpToDate(PurposeView purpose, Revision latest) {
        if (latest == null || latest.noticeVersion() != purpose.noticeVersion()) return false;
        var data = Snapshot.data(latest.snapshot());
        return Snapshot.says(latest.snapshot(), data(purpose, NoticeFacts.of(data), Terms.of(data)));
    }

    /**
     * One revision for each notice that has none, and one more when something else has changed. The agreement must be
     * locked.
     *
     * @param latest null for none
     * @param terms what is said of the agreement from now on; null to leave it
     * @return the latest revision now
     */
    Revision extend(Agreement agreement, PurposeView purpose, Revision latest, Terms terms, String by) {
        var last = latest;
        var before = latest == null ? Terms.UNSAID : Terms.of(Snapshot.data(latest.snapshot()));
        for (int version = last == null ? 1 : last.noticeVersion() + 1; version <= purpose.noticeVersion(); version++) {
            var notice = notices.version(purpose.code(), version, "en");
            var data = data(purpose, facts(notice), before);
            last = append(agreement, last, version, snapshot(agreement, notice.publishedAt(), by, data));
        }
        var notice = last == null ? NoticeFacts.NONE : NoticeFacts.of(Snapshot.data(last.snapshot()));
        var now = data(purpose, notice, terms == null ? before : terms);
        if (last != null && Snapshot.says(last.snapshot(), now)) return last;
        return append(agreement, last, notice.version(), snapshot(agreement, clock.instant(), by, now));
    }

    private Revision append(Agreement agreement, Revision before, int version, Snapshot snapshot) {
        return revisions.append(agreement.id(), before, version, snapshot);
    }

    private static Snapshot snapshot(Agreement agreement, Instant at, String by, Map<String, Object> data) {
        return new Snapshot(Revisions.AGREEMENT, agreement.id().toString(), at, null, by, data);
    }

    private Map<String, Object> data(PurposeView purpose, NoticeFacts notice, Terms terms) {
        return AgreementData.of(purpose, notice, terms, new ControllerView("1", company, publicUrl));
    }

    private NoticeFacts facts(NoticeView english) {
        var french = notices.version(english.purpose(), english.version(), "fr");
        var digests = new TreeMap<>(Map.of("en", digest(english), "fr", digest(french)));
        return new NoticeFacts(english.version(), english.compatibleWithPrevious(), digests);
    }

    private static String digest(NoticeView notice) {
        var text = new HashMap<String, Object>();
        text.put("title", notice.text().title());
        text.put("what", notice.text().what());
        text.put("benefit", notice.text().benefit());
        text.put("without", notice.text().without());
        text.put("recipients", notice.text().recipients());
        text.put("retention", notice.text().retention());
        text.put("howToStop", notice.text().howToStop());
        return Secrets.sha256(CanonicalJson.of(text));
    }
}
