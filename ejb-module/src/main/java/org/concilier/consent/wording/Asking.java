package org.concilier.consent.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question as it is put to people.
 *
 * @param texts by language, then by field in reading order; {@code recipients}, {@code retention} and {@code without} are
 *     looked at for what they must say
 * @param effort what answering takes; empty when nobody said
 * @param recipients names of those outside the company who get the data
 */
public record Asking(Map<String, Map<String, String>> texts, Optional<Effort> effort, List<String> recipients) {
    /**
     * What a yes and a no take.
     *
     * @param acceptLabels what the button for yes says, by language
     * @param refuseLabels what the button for no says, by language; a language may be missing
     * @param stepsToAccept presses from the question to a yes
     * @param stepsToRefuse presses from the question to a no
     * @param preTicked whether the yes is set before the person touches anything
     * @param askedTogether purposes that are asked about at once
     */
    public record Effort(
            Map<String, String> acceptLabels,
            Map<String, String> refuseLabels,
            int stepsToAccept,
            int stepsToRefuse,
            boolean preTicked,
            int askedTogether) {}
}
