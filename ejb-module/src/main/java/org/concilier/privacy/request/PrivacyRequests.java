package org.concilier.privacy.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Holdings;
import org.concilier.privacy.Naming;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/**
 * What persons ask for, for the persons themselves and for those who take their requests. What anyone but the person
 * hands in waits until the person has proved who it is; so does what repeats another request.
 */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
public class PrivacyRequests {
    private static final Set<String> REQUESTS = Set.of("privacy-requests");
    private static final int MOST = 201;

    @Inject
    RequestBook book;

    @Inject
    RequestActs acts;

    @Inject
    RequestReading reading;

    @Inject
    Packages packages;

    @Inject
    Verifications verifications;

    @Inject
    Holdings holdings;

    @Inject
    Instance<Naming> namings;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    /**
     * Takes a request.
     *
     * @throws UnknownPerson when there is no such customer
     * @throws org.concilier.privacy.StepUpRequired when a proof came with it that is not fresh, not the person's or too weak
     */
    public RequestView open(UUID customerId, RequestDraft draft) {
        look(customerId, "taking a privacy request");
        requireKnown(customerId);
        if (draft.changes() != null) holdings.judge(customerId, RequestActs.fields(draft.changes()));
        if (draft.purpose() != null && !holdings.hasPurpose(draft.purpose())) {
            throw new InvalidInput("/purpose", "is not a purpose of ours");
        }
        var request = book.open(customerId, draft);
        var own = caller.is(customerId);
        if (own && draft.verification() != null) prove(request, draft.verification());
        else if (own && !request.kind().needsFreshProof()) acts.verified(request, "SIGN_IN");
        else book.step(request, RequestState.REQUIRES_ACTION, null);
        return reading.one(request);
    }

    /**
     * The person confirms a request that someone else handed in, or that needs a fresh proof.
     *
     * @param verification id of a proof of who the person is
     * @throws org.concilier.privacy.StepUpRequired when that is not fresh, not the person's or too weak
     */
    @RolesAllowed(Roles.CUSTOMER)
    public RequestView confirm(UUID customerId, UUID requestId, UUID verification) {
        look(customerId, "confirming a privacy request");
        var request = book.locked(customerId, requestId);
        if (verification == null && !request.kind().needsFreshProof()) acts.verified(request, "SIGN_IN");
        else prove(request, verification);
        return reading.one(request);
    }

    /** The person wants it no more; possible until it is done. */
    @RolesAllowed(Roles.CUSTOMER)
    public RequestView withdraw(UUID customerId, UUID requestId) {
        look(customerId, "withdrawing a privacy request");
        var request = book.locked(customerId, requestId);
        book.step(request, RequestState.UNFULFILLED, null);
        return reading.one(request);
    }

    /**
     * A page of a person's requests, newest first, refused ones included.
     *
     * @param after id of the last request of the page before; null for the first page
     */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR})
    public List<RequestView> of(UUID customerId, UUID after, int limit) {
        look(customerId, "reading privacy requests");
        requireKnown(customerId);
        return reading.list(reading.newest(customerId, after, Math.min(limit, MOST)));
    }

    /** One request with all its steps. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR})
    public RequestView find(UUID customerId, UUID requestId) {
        look(customerId, "reading a privacy request");
        requireKnown(customerId);
        return reading.one(book.locked(customerId, requestId));
    }

    /**
     * The package of a request, to be fetched piece by piece.
     *
     * @throws NoPackage when it is not ready, or has expired
     */
    @RolesAllowed({Roles.CUSTOMER, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public PackageView packageOf(UUID customerId, UUID requestId) {
        log.look(customerId, "fetching a package of all data", everything(), "GDPR articles 15 and 20");
        requireKnown(customerId);
        return packages.find(customerId, requestId);
    }

    /** @param seq from 0 to the number of pieces less one */
    @RolesAllowed({Roles.CUSTOMER, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public byte[] piece(UUID customerId, UUID requestId, int seq) {
        if (caller.isAnotherCustomer(customerId)) throw new NoPackage();
        return packages.piece(customerId, requestId, seq);
    }

    private void prove(PrivacyRequest request, UUID verification) {
        var proof = verifications.use(verification, request.customerId(), "privacy-request:" + request.id(), 1);
        acts.verified(request, proof.method().name());
    }

    private void requireKnown(UUID customerId) {
        for (var naming : namings) {
            if (naming.kind().equals("customers")
                    && naming.customer(customerId.toString()).isPresent()) return;
        }
        throw new UnknownPerson();
    }

    private Set<String> everything() {
        return holdings.all().stream().map(Holding::category).collect(Collectors.toSet());
    }

    private void look(UUID customerId, String why) {
        log.look(customerId, why, REQUESTS, "legal obligation");
    }
}
