package org.concilier.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.UUID;
import org.concilier.consent.Consents;
import org.concilier.ledger.Checkpoints;
import org.concilier.shared.Caller;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever has not been let in by the mechanism gets nothing from a boundary. */
@ArquillianTest
class SecurityIT {
    @EJB
    Consents consents;

    @EJB
    Checkpoints checkpoints;

    @Inject
    Caller caller;

    @Inject
    IdentityStoreHandler stores;

    @Test
    void signInsGoThroughOurHandlerAndUnknownCredentialsGetNowhere() {
        var result = stores.validate(new UsernamePasswordCredential("someone", "a passphrase of theirs"));

        assertThat(stores.getClass().getName()).startsWith("org.concilier.identity.");
        assertThat(result.getStatus()).isNotEqualTo(CredentialValidationResult.Status.VALID);
    }

    @Test
    void nobodyReadsConsents() {
        assertThatThrownBy(() -> consents.of(UUID.randomUUID(), null)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void nobodyWithdrawsForAnother() {
        assertThatThrownBy(() -> consents.withdraw(UUID.randomUUID())).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void nobodyReadsTheLedger() {
        assertThatThrownBy(() -> checkpoints.latest()).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void withoutASignInTheCallerIsTheSystemAndNoCustomer() {
        assertThat(caller.name()).isEqualTo("system");
        assertThat(caller.is(UUID.randomUUID())).isFalse();
    }
}
