package org.concilier.consent.processing;

import java.time.Instant;
import java.util.List;
import org.concilier.consent.Controller;
import org.concilier.consent.Words;

/**
 * What article 30(1) of the GDPR asks for, all activities together.
 *
 * @param generatedAt by the business clock
 * @param storage where data is kept, as the published policy says; empty without one
 * @param transfers what the published policy says of data leaving; empty without one
 * @param securityMeasures technical and organisational measures, for all activities
 */
public record ProcessingRecords(
        Controller controller,
        Officer officer,
        Instant generatedAt,
        String storage,
        String transfers,
        List<Words> securityMeasures,
        List<Processing> processing) {

    /** The data protection officer. */
    public record Officer(String name, String contact) {}
}
