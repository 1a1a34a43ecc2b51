package org.concilier.govstack;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.concilier.consent.Words;
import org.concilier.consent.policy.Policies;
import org.concilier.consent.policy.PolicyDraft;
import org.concilier.shared.InvalidInput;

/** The company's own policy in GovStack's terms. */
@Dependent
class OwnPolicy {
    @Inject
    Policies policies;

    /** One version, with the terms as they were published. */
    record Version(int number, Instant publishedAt, PolicyTerms terms) {}

    /** Number of the latest version; 0 before the first. */
    int version() {
        return policies.current().map(p -> p.version()).orElse(0);
    }

    /** The versions after one, oldest first. */
    List<Version> after(int version) {
        return policies.versions(version, Integer.MAX_VALUE).stream()
                .map(p -> new Version(p.version(), p.publishedAt(), terms(p)))
                .toList();
    }

    /**
     * Publishes a version with new terms and the same text. Its number and address are ours to give.
     *
     * @param before what the change is based on
     */
    void publish(PolicyTerms terms, PolicyView before) {
        if (!terms.url().equals(before.url())) {
            throw new InvalidInput("/policy/url", "must stay " + before.url() + ": this text is published here");
        }
        var latest = policies.current().orElseThrow(() -> new UnknownObject("policy"));
        var name = terms.name().equals(latest.name().en()) ? latest.name() : new Words(terms.name(), terms.name());
        var draft = new PolicyDraft(
                name,
                or(terms.jurisdiction(), latest.jurisdiction()),
                or(terms.industrySector(), latest.industrySector()),
                or(terms.dataRetentionPeriodDays(), latest.dataRetentionPeriodDays()),
                or(terms.geographicRestriction(), latest.geographicRestriction()),
                or(terms.storageLocation(), latest.storageLocation()),
                latest.text());
        policies.put(draft, (long) latest.version());
    }

    private static <T> T or(T given, T before) {
        return given == null ? before : given;
    }

    private static PolicyTerms terms(org.concilier.consent.policy.PolicyView policy) {
        return new PolicyTerms(
                policy.name().en(),
                Integer.toString(policy.version()),
                policy.url(),
                policy.jurisdiction(),
                policy.industrySector(),
                policy.dataRetentionPeriodDays(),
                policy.geographicRestriction(),
                policy.storageLocation());
    }
}
