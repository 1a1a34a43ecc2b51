package org.concilier.identity;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Set;
import org.concilier.shared.ConcilierPrincipal;

/** Enough was shown. What it was goes into the session that opens. */
public final class Admitted extends CredentialValidationResult {
    private final String token;

    Admitted(ConcilierPrincipal who, Set<String> groups, String token) {
        super(who, groups);
        this.token = token;
    }

    /** The only copy of the new session's token, for its cookie. */
    public String token() {
        return token;
    }
}
