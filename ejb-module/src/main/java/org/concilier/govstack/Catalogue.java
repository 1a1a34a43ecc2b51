package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** Agreements and policies as they can be read in every tree. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Catalogue {
    @Inject
    Agreements agreements;

    @Inject
    PolicyBook policies;

    @Inject
    Revisions revisions;

    AgreementRead agreement(String id) {
        var known = agreements.find(Ids.number("data agreement", id));
        return read(known);
    }

    AgreementRead read(Agreements.Known known) {
        var governing = policies.views(List.of(known.terms().policy()));
        return new AgreementRead(known.view(governing), known.latest().view(null));
    }

    List<AgreementView> agreements(Slice slice) {
        var page = agreements.page(slice);
        var governing =
                policies.views(page.stream().map(k -> k.terms().policy()).collect(Collectors.toSet()));
        return page.stream().map(k -> k.view(governing)).toList();
    }

    /** @param revisionId null for the latest */
    PolicyRead policy(String id, String revisionId) {
        var known = policies.find(Ids.number("policy", id));
        if (revisionId == null) return read(known);
        var revision = revisions.view(Revisions.POLICY, known.id(), Ids.number("revision", revisionId));
        var then = PolicyTerms.of(Snapshot.data(revision.serializedSnapshot()));
        return new PolicyRead(then.view(known.id()), revision);
    }

    PolicyRead read(PolicyBook.Known known) {
        return new PolicyRead(known.view(), known.latest().view(null));
    }
}
