package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.concilier.privacy.Erased;

/** Closes what a person had asked for, in the very transaction that erases the person. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RequestsOfTheErased {
    @Inject
    RequestBook book;

    public void onErased(@Observes Erased event) {
        for (var request : book.open(event.customerId())) {
            var done = request.kind() == RequestKind.ERASURE && request.isVerified();
            book.step(request, done ? RequestState.FULFILLED : RequestState.UNFULFILLED, null);
        }
    }
}
