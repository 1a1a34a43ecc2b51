package org.concilier.identity;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Optional;
import java.util.Set;
import org.concilier.shared.ConcilierPrincipal;

/** Enough was shown. What it was goes into the session that opens. */
public final class Admitted extends CredentialValidationResult {
    private final String token;
    private final String device;

    Admitted(ConcilierPrincipal who, Set<String> groups, String token, String device) {
        super(who, groups);
        this.token = token;
        this.device = device;
    }

    /** The only copy of the new session's token, for its cookie. */
    public String token() {
        return token;
    }

    /** What the cookie of known browsers holds from now on; empty when it stays as it is. */
    public Optional<String> device() {
        return Optional.ofNullable(device);
    }
}
