package org.concilier.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;

/** Every sign-in goes through here. The container's own handler stops at the first store that says yes; ours weighs evidence. */
@Alternative
@Priority(1000)
@ApplicationScoped
public class EvidenceHandler implements IdentityStoreHandler {
    @Inject
    Admission admission;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return admission.validate(credential);
    }
}
