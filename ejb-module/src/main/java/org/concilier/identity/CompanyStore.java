package org.concilier.identity;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.concilier.identity.company.CompanyPerson;

/**
 * Finds the account of a person whom the company's provider vouches for, or makes it. The role is the provider's to give and
 * to take: who lost it is out everywhere, at the next request.
 */
@ApplicationScoped
class CompanyStore implements IdentityStore {
    /** Where this evidence comes from, as sessions note it. */
    static final String SOURCE = "oidc";

    private static final Logger LOG = Logger.getLogger(CompanyStore.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    OpenSessions sessions;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof CompanyCredential shown)) return NOT_VALIDATED_RESULT;
        var person = shown.person();
        var known = Optional.ofNullable(
                        em.find(StaffLink.class, new StaffLink.Identity(person.issuer(), person.subject())))
                .map(link -> em.find(Account.class, link.staffId()));
        if (person.role() == null) {
            known.ifPresent(account -> sessions.endAll(account.id()));
            return INVALID_RESULT;
        }
        known.ifPresent(account -> account.serveAs(person.role()));
        return known.or(() -> made(person))
                .map(account -> proved(account, person))
                .orElse(INVALID_RESULT);
    }

    /** Nobody gets an account that is there already: its name may have been another person's. */
    private Optional<Account> made(CompanyPerson person) {
        if (accounts.isTaken(person.login())) {
            LOG.info("a name of the company's provider is the login of an account that is not linked to it");
            return Optional.empty();
        }
        var account = Account.ofStaff(person.login(), person.role(), null, "fr", clock.instant());
        em.persist(account);
        em.persist(new StaffLink(person.issuer(), person.subject(), account.id()));
        return Optional.of(account);
    }

    private static CredentialValidationResult proved(Account account, CompanyPerson person) {
        var since = person.since().getEpochSecond();
        return new CredentialValidationResult(
                account.login(),
                person.evidence().stream()
                        .map(evidence -> evidence.name() + "@" + SOURCE + "@" + since)
                        .collect(Collectors.toSet()));
    }
}
