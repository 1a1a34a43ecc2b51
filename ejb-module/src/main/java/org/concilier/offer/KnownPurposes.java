package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.offer.rule.RuleCheck;
import org.concilier.shared.InvalidInput;

/** The purposes that offers may need: published, and not retired. Internal. */
@ApplicationScoped
class KnownPurposes {
    private static final int MOST = 200;

    @Inject
    Purposes purposes;

    Set<String> inForce() {
        return codes(all(), purpose -> purpose.retiredAt() == null);
    }

    /** What a rule may read whose campaign declares these purposes; null for all that are in force. */
    RuleCheck.Allowed allowed(Collection<String> declared) {
        var all = all();
        Predicate<PurposeView> open =
                purpose -> purpose.retiredAt() == null && (declared == null || declared.contains(purpose.code()));
        return new RuleCheck.Allowed(
                codes(all, open),
                codes(all, open.and(PurposeView::specialCategory)),
                codes(all, purpose -> purpose.retiredAt() != null));
    }

    private List<PurposeView> all() {
        return purposes.list(null, MOST);
    }

    private static Set<String> codes(List<PurposeView> all, Predicate<PurposeView> which) {
        return all.stream().filter(which).map(PurposeView::code).collect(Collectors.toSet());
    }

    /** @throws InvalidInput naming each that is not in force, under {@code /purposes/n} */
    void require(List<String> codes) {
        var known = inForce();
        var faults = new ArrayList<InvalidInput.Fault>();
        for (int i = 0; i < codes.size(); i++) {
            if (known.contains(codes.get(i))) continue;
            faults.add(Objection.at("/purposes/" + i, "purpose", codes.get(i)));
        }
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }
}
