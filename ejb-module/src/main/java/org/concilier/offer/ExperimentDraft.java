package org.concilier.offer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concilier.offer.experiment.Trial;
import org.concilier.shared.Fields;

/**
 * An experiment as handed in.
 *
 * @param holdout share that gets none of its offers, in basis points
 * @param conversionDays a purchase counts within so many days after the first part in it
 */
public record ExperimentDraft(String code, String campaign, int holdout, int conversionDays, List<Trial.Arm> arms) {
    private static final String ARM = "[a-z][a-z0-9-]{0,39}";
    private static final int MOST_HOLDOUT = 9_000;

    /** Reads {@code {code, campaign, holdout, conversionDays, arms: [{name, share, offers}]}}. */
    public static ExperimentDraft read(Fields body) {
        var given = body.matching("code", CampaignDraft.CODE, "MEET-AGAIN-1");
        var code = given.isPresent() ? given.get() : body.text("code", 40);
        var campaign = body.text("campaign", 40);
        var holdout = body.integer("holdout", 0, MOST_HOLDOUT);
        var days = body.optionalInteger("conversionDays", 1, 365).orElse(30);
        var arms = body.list("arms", 5, ExperimentDraft::arm);
        var total = holdout + arms.stream().mapToInt(Trial.Arm::share).sum();
        if (!arms.isEmpty() && total != Trial.WHOLE) {
            body.fault("arms", "must have shares that sum to 10000 with the holdout; they sum to " + total);
        }
        if (arms.stream().map(Trial.Arm::name).distinct().count() < arms.size()) {
            body.fault("arms", "must have a name each");
        }
        return body.done(new ExperimentDraft(code, campaign, holdout, days, arms));
    }

    private static Trial.Arm arm(Fields arm) {
        var name = arm.matching("name", ARM, "ten-percent");
        name.filter(Trial.HOLDOUT::equals)
                .ifPresent(n -> arm.fault("name", "is the name of those who get nothing of it"));
        var share = arm.integer("share", 1, Trial.WHOLE);
        Set<String> offers = new HashSet<>(arm.texts("offers", 20));
        return new Trial.Arm(name.isPresent() ? name.get() : arm.text("name", 40), share, offers);
    }
}
