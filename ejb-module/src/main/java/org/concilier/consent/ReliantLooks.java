package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.privacy.Access;
import org.concilier.privacy.LooksByBasis;

/** Looks that name the purpose, and those on the ground of consent at data that the purpose uses. */
@ApplicationScoped
class ReliantLooks implements ReliantRecords {
    private static final String CONSENT = "consent";

    @Inject
    LooksByBasis looks;

    @Override
    public List<ReliantRecord> on(UUID customerId, PurposeView purpose) {
        return looks.of(customerId, List.of(purpose.code(), CONSENT)).stream()
                .filter(look -> relies(look, purpose))
                .map(ReliantLooks::told)
                .toList();
    }

    private static boolean relies(Access look, PurposeView purpose) {
        return look.basis().equals(purpose.code()) || !Collections.disjoint(look.categories(), purpose.categories());
    }

    private static ReliantRecord told(Access look) {
        var facts = Map.of(
                "party", look.party(),
                "why", look.why(),
                "categories", look.categories(),
                "basis", look.basis());
        return new ReliantRecord(LeafKind.ACCESS, look.id(), look.at(), look.leafHash(), facts);
    }
}
