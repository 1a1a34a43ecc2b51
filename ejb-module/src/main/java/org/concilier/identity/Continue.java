package org.concilier.identity;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Set;
import org.concilier.shared.assurance.Evidence;

/** What was shown is right and not enough: the sign-in goes on with one more step. Nobody is signed in by it. */
public final class Continue extends CredentialValidationResult {
    private final String transaction;
    private final Set<Evidence> missing;

    Continue(String transaction, Set<Evidence> missing) {
        super("not yet");
        this.transaction = transaction;
        this.missing = Set.copyOf(missing);
    }

    /** The only copy of the token of the sign-in under way, for its cookie. */
    public String transaction() {
        return transaction;
    }

    /** What would be enough. */
    public Set<Evidence> missing() {
        return missing;
    }

    @Override
    public Status getStatus() {
        return Status.NOT_VALIDATED;
    }

    @Override
    public CallerPrincipal getCallerPrincipal() {
        return null;
    }

    @Override
    public Set<String> getCallerGroups() {
        return Set.of();
    }
}
