package org.concilier.customer;

import java.time.Instant;
import java.util.List;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.journey.Scores;
import org.concilier.customer.journey.Stage;
import org.concilier.customer.scoring.OutlookView;
import org.concilier.shared.Money;

/**
 * Where a customer stands and why.
 *
 * @param since when the stage began
 * @param reasons plain sentences, in the language asked for
 * @param outlook what the model of the last night says; null while there is none
 */
public record JourneyView(Stage stage, Instant since, List<String> reasons, Rfm rfm, OutlookView outlook) {
    /**
     * @param recencyDays days since the last purchase, 0 without any
     * @param frequency days with a purchase
     * @param monetary all money, returns deducted
     * @param scores 1 to 5 each
     * @param cutPoints by which they were scored
     */
    public record Rfm(int recencyDays, int frequency, Money monetary, Scores scores, CutPoints cutPoints) {}
}
