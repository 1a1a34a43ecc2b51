package org.concilier.customer;

import java.time.Instant;
import java.util.List;
import org.concilier.customer.journey.Scores;
import org.concilier.customer.journey.Stage;
import org.concilier.shared.Money;

/**
 * Where a customer stands and why.
 *
 * @param since when the stage began
 * @param reasons plain sentences, in the language asked for
 */
public record JourneyView(Stage stage, Instant since, List<String> reasons, Rfm rfm) {
    /**
     * @param recencyDays days since the last purchase, 0 without any
     * @param frequency days with a purchase
     * @param monetary all money, returns deducted
     * @param scores 1 to 5 each
     */
    public record Rfm(int recencyDays, int frequency, Money monetary, Scores scores) {}
}
