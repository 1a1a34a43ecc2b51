package org.concilier.consent;

import java.util.Set;

/** Addresses in the W3C Data Privacy Vocabulary 2.3 and its GDPR extension. */
final class Dpv {
    static final String BASE = "https://w3id.org/dpv#";
    static final String GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";

    /** Legal bases that are a consent (GDPR articles 6(1)(a) and 9(2)(a)); only these are asked for. */
    static final Set<String> CONSENT_BASES = Set.of(GDPR + "A6-1-a", GDPR + "A9-2-a");

    /** Marketing to a person, and the profiling that belongs to it. */
    static final Set<String> MARKETING = Set.of(
            BASE + "Marketing",
            BASE + "DirectMarketing",
            BASE + "SocialMediaMarketing",
            BASE + "PublicRelations",
            BASE + "Advertising",
            BASE + "PersonalisedAdvertising",
            BASE + "TargetedAdvertising",
            BASE + "PersonalisedBenefits");

    private Dpv() {}

    static String term(String name) {
        return BASE + name;
    }

    static String gdpr(String name) {
        return GDPR + name;
    }
}
