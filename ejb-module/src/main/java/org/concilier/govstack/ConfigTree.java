package org.concilier.govstack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** Policies, agreements and individuals, for those who set the system up. */
@Stateless
@RolesAllowed({Roles.PRIVACY_WRITE, Roles.ADMIN})
public class ConfigTree {
    @Inject
    Catalogue catalogue;

    @Inject
    PolicyBook policies;

    @Inject
    Agreements agreements;

    @Inject
    AgreementWriter writer;

    @Inject
    Revisions revisions;

    @Inject
    Individuals individuals;

    @Inject
    Caller caller;

    public PolicyRead createPolicy(Fields body) {
        var terms = body.done(PolicyTerms.read(body.object("policy")));
        return catalogue.read(policies.register(terms, caller.name()));
    }

    /** @param revisionId null for the latest */
    public PolicyRead policy(String id, String revisionId) {
        return catalogue.policy(id, revisionId);
    }

    public PolicyRead updatePolicy(String id, Fields body) {
        var terms = body.done(PolicyTerms.read(body.object("policy")));
        return catalogue.read(policies.revise(Ids.number("policy", id), terms, caller.name()));
    }

    /** Not while an agreement rests on it, and never the company's own. */
    public RevisionView deletePolicy(String id) {
        var policy = policies.find(Ids.number("policy", id));
        if (policy.id() == PolicyBook.OURS || agreements.restOn(policy.id()))
            throw new InvalidInput("/policyId", "is the policy of a data agreement, or the company's own");
        return policies.withdraw(policy.id(), caller.name()).view(null);
    }

    /** A page of the revisions of a policy, oldest first. */
    public List<RevisionView> policyRevisions(String id, Slice slice) {
        var policy = policies.find(Ids.number("policy", id));
        return revisions.of(Revisions.POLICY, policy.id(), slice).stream()
                .map(r -> r.view(null))
                .toList();
    }

    public List<PolicyView> policies(Slice slice) {
        return policies.page(slice).stream().map(PolicyBook.Known::view).toList();
    }

    public AgreementRead agreement(String id) {
        return catalogue.agreement(id);
    }

    public AgreementRead createAgreement(Fields body) {
        return catalogue.read(writer.create(body.object("dataAgreement")));
    }

    public AgreementRead updateAgreement(String id, Fields body) {
        return catalogue.read(writer.update(id, body.object("dataAgreement")));
    }

    public RevisionView deleteAgreement(String id) {
        return writer.delete(id).view(null);
    }

    public List<AgreementView> agreements(Slice slice) {
        return catalogue.agreements(slice);
    }

    public IndividualView createIndividual(Fields body) {
        return individuals.create(body.object("individual"));
    }

    public IndividualView individual(String id) {
        return individuals.find(id);
    }

    public List<IndividualView> individuals(Slice slice) {
        return individuals.page(slice);
    }
}
