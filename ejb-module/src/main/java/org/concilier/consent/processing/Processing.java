package org.concilier.consent.processing;

import java.time.Instant;
import java.util.List;
import org.concilier.consent.Words;

/**
 * One processing activity.
 *
 * @param code of the purpose, or of the declared activity
 * @param dpvIri term of DPV 2.3 for the purpose
 * @param legalBasis DPV 2.3 term of the GDPR article
 * @param persons categories of persons
 * @param categories categories of personal data
 * @param specialCategory whether article 9 data is concerned
 * @param recipients who outside the company gets the data
 * @param retention time limits in words
 * @param noticeVersion notice that tells people; null where no consent is asked
 * @param endedAt when the purpose was retired; null while it is in force
 */
public record Processing(
        String code,
        Words name,
        String dpvIri,
        String legalBasis,
        List<String> persons,
        List<String> categories,
        boolean specialCategory,
        List<String> recipients,
        Words retention,
        Integer noticeVersion,
        Instant endedAt) {}
