package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * An offer as a row of the decision tables it stands in.
 *
 * @param rule empty for everyone
 * @param place where and when it is given; all rows of a table have the same, or there would be cases without a row
 */
record TableRow(String code, UUID campaign, Optional<String> rule, List<String> tables, Place place) {
    /** Where and when an offer is given; nulls for no bound. */
    record Place(Set<String> placements, Instant from, Instant to) {}

    static TableRow of(Offer offer) {
        return new TableRow(
                offer.code(),
                offer.campaignId(),
                offer.rule(),
                offer.conditions().stacking().tables(),
                new Place(new TreeSet<>(offer.placements()), offer.validFrom(), offer.validTo()));
    }

    static TableRow of(OfferDraft draft, Campaign campaign) {
        return new TableRow(
                draft.code(),
                campaign.id(),
                draft.rule(),
                draft.conditions().stacking().tables(),
                new Place(
                        new TreeSet<>(draft.placements()),
                        campaign.from(draft.validFrom()),
                        campaign.to(draft.validTo())));
    }
}
