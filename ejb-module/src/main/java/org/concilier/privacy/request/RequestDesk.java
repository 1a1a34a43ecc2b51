package org.concilier.privacy.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Basis;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Business;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** What a privacy officer does about requests of persons. Every reason is for the person to read. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
public class RequestDesk {
    private static final Set<String> REQUESTS = Set.of("privacy-requests");
    private static final int MOST = 201;

    @Inject
    RequestBook book;

    @Inject
    RequestActs acts;

    @Inject
    RequestReading reading;

    @Inject
    Verifications verifications;

    @Inject
    AccessLog log;

    @Inject
    @Business
    Clock clock;

    /**
     * Everyone's requests that are not closed, what is due first.
     *
     * @param after id of the last request of the page before; null for the first page
     */
    public List<RequestView> waiting(UUID after, int limit) {
        var page = reading.list(reading.open(after, Math.min(limit, MOST)));
        var persons = page.stream().map(RequestView::customerId).distinct();
        var basis = Basis.of("legal obligation");
        log.looks(
                "reading the queue of privacy requests",
                persons.map(id -> new AccessLog.Seen(id, REQUESTS, basis)).toList());
        return page;
    }

    /**
     * The officer has seen a document that proves who the person is.
     *
     * @param reference which document, without its number
     */
    public RequestView verify(UUID customerId, UUID requestId, VerificationMethod method, String reference) {
        if (method != VerificationMethod.ID_DOCUMENT) {
            throw new InvalidInput("/method", "must be ID_DOCUMENT; anything else the person does alone");
        }
        var request = taken(customerId, requestId, "recording a proof of identity");
        var noted = verifications.note(customerId, method, reference);
        verifications.use(noted, customerId, "privacy-request:" + requestId, 2);
        acts.verified(request, method.name());
        return reading.one(request);
    }

    /** What needs a person's judgement is found to be right, and will be done. */
    public RequestView accept(UUID customerId, UUID requestId, String reason) {
        var request = taken(customerId, requestId, "accepting a privacy request");
        acts.accept(request, reason);
        return reading.one(request);
    }

    public RequestView reject(UUID customerId, UUID requestId, String reason) {
        var request = taken(customerId, requestId, "rejecting a privacy request");
        book.step(request, RequestState.REJECTED, reason);
        return reading.one(request);
    }

    /** Two months more (GDPR article 12(3)). */
    public RequestView extend(UUID customerId, UUID requestId, String reason) {
        var request = taken(customerId, requestId, "extending the time of a privacy request");
        request.extend(clock.instant());
        book.step(request, RequestState.ACTION_DELAYED, reason);
        return reading.one(request);
    }

    /**
     * What the officer did by hand is done.
     *
     * @throws IllegalStep for what is done by itself
     */
    public RequestView fulfil(UUID customerId, UUID requestId, String reason) {
        var request = taken(customerId, requestId, "closing a privacy request");
        if (!request.isFreeText()) throw new IllegalStep("This kind of request is fulfilled by itself.");
        book.step(request, RequestState.FULFILLED, reason);
        return reading.one(request);
    }

    private PrivacyRequest taken(UUID customerId, UUID requestId, String why) {
        log.look(customerId, why, REQUESTS, "legal obligation");
        return book.locked(customerId, requestId);
    }
}
