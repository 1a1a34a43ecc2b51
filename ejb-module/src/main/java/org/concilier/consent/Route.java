package org.concilier.consent;

import java.util.Optional;
import org.concilier.shared.ConcilierPrincipal;

/** Which way a step came in, as the server saw it; never what somebody says of it. */
public enum Route {
    PORTAL,
    DESK,
    API,
    IMPORT,
    SYSTEM;

    static Route of(Optional<ConcilierPrincipal> caller) {
        return caller.map(c -> switch (c.kind()) {
                    case CUSTOMER -> PORTAL;
                    case STAFF -> DESK;
                    case CLIENT -> API;
                })
                .orElse(SYSTEM);
    }
}
