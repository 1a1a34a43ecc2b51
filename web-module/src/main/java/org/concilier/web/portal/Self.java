package org.concilier.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.concilier.shared.Caller;

/** The customer whose page this is; the mechanism lets nobody else in. */
@Dependent
class Self {
    @Inject
    Caller caller;

    UUID id() {
        return caller.principal().orElseThrow().customerId();
    }
}
