package org.concilier.consent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Optional;
import org.concilier.shared.Fields;

/**
 * How a question is put to people, beside its words.
 *
 * @param acceptLabel what the button for yes says
 * @param refuseLabel what the button for no says; null when there is none
 * @param stepsToAccept presses from the question to a yes
 * @param stepsToRefuse presses from the question to a no
 * @param preTicked whether the yes is set before the person touches anything
 * @param askedTogether purposes that are asked about at once, this one included
 */
@Embeddable
public record Presentation(
        @Embedded
        @AttributeOverride(name = "fr", column = @Column(name = "accept_fr"))
        @AttributeOverride(name = "en", column = @Column(name = "accept_en"))
        Words acceptLabel,

        @Embedded
        @AttributeOverride(name = "fr", column = @Column(name = "refuse_fr"))
        @AttributeOverride(name = "en", column = @Column(name = "refuse_en"))
        Words refuseLabel,

        @Column(name = "steps_to_accept") int stepsToAccept,
        @Column(name = "steps_to_refuse") int stepsToRefuse,
        @Column(name = "pre_ticked") boolean preTicked,
        @Column(name = "asked_together") int askedTogether) {
    private static final int LONGEST_LABEL = 200;
    private static final int MOST = 100;

    /** Reads {@code {acceptLabel, refuseLabel, stepsToAccept, stepsToRefuse, preTicked, askedTogether}}. */
    static Presentation from(Fields fields) {
        var accept = fields.object("acceptLabel");
        return new Presentation(
                new Words(accept.text("fr", LONGEST_LABEL), accept.text("en", LONGEST_LABEL)),
                fields.optionalObject("refuseLabel")
                        .flatMap(Presentation::label)
                        .orElse(null),
                fields.integer("stepsToAccept", 1, MOST),
                fields.integer("stepsToRefuse", 1, MOST),
                fields.flag("preTicked"),
                fields.integer("askedTogether", 1, MOST));
    }

    private static Optional<Words> label(Fields fields) {
        var fr = fields.optionalText("fr", LONGEST_LABEL).orElse(null);
        var en = fields.optionalText("en", LONGEST_LABEL).orElse(null);
        return fr == null && en == null ? Optional.empty() : Optional.of(new Words(fr, en));
    }
}
