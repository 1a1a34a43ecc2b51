package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.concilier.ledger.Ledger;
import org.concilier.shared.Business;

/** Makes readable what is stored: where it stands, its place in the ledger, and what is sealed; two reads for many. */
@ApplicationScoped
class ConsentReading {
    @Inject
    Ledger ledger;

    @Inject
    Testimonies testimonies;

    @Inject
    @Business
    Clock clock;

    /** @param rows of a consent and the oldest version that covers its purpose */
    List<ConsentView> standing(List<Tuple> rows) {
        var now = clock.instant();
        var consents = rows.stream().map(row -> row.get(0, Consent.class)).toList();
        var statuses = rows.stream()
                .map(row -> row.get(0, Consent.class).statusAt(now, row.get(1, Integer.class)))
                .toList();
        return views(consents, statuses);
    }

    /** Steps, each with the status it led to. */
    List<ConsentView> steps(List<ConsentEvent> events) {
        return views(events, events.stream().map(e -> e.change().status()).toList());
    }

    /** @param statuses of each, in the same order */
    List<ConsentView> views(List<? extends Stated> all, List<ConsentStatus> statuses) {
        var positions = ledger.positions(all.stream().map(Stated::leafHash).toList());
        var testimonies = this.testimonies.open(all);
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    var leaf = all.get(i).leafHash();
                    var testimony = testimonies.getOrDefault(leaf, Testimony.NONE);
                    return ConsentView.of(all.get(i), statuses.get(i), positions.get(leaf), testimony);
                })
                .toList();
    }
}
