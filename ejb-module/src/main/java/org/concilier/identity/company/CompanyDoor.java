package org.concilier.identity.company;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;

/**
 * Sends members of staff to the company's provider and takes its word when they come back. No database transaction stays
 * open while the provider is asked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompanyDoor {
    private static final Logger LOG = Logger.getLogger(CompanyDoor.class.getName());

    /** As long as a session at the desk lives: an older sign-in at the provider is asked to be repeated. */
    private static final Duration OLDEST = Duration.ofHours(10);

    private static final Duration SKEW = Duration.ofSeconds(60);

    @Inject
    CompanySettings settings;

    @Inject
    CodeFlow flow;

    @Inject
    Returns returns;

    @Inject
    PolicyInForce inForce;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Whether the company has a provider here. */
    public boolean isOpen() {
        return settings.isOn();
    }

    /**
     * @param wanted the page to open in the end
     * @param again whether the person has to sign in anew even if the provider still knows who it is
     * @throws CompanyRefused when there is no provider, or it does not answer
     */
    public Departure depart(String wanted, boolean again) {
        if (!isOpen()) throw refused(CompanyRefused.failed("no provider is configured"));
        var errand = Errand.fresh(wanted, again ? 0 : (int) OLDEST.toSeconds(), clock.instant());
        var least = inForce.policy().of(Operation.ENTER_DESK).least();
        try {
            return new Departure(flow.address(errand, settings.wanted(least)), errand.sealed(secrets));
        } catch (CompanyRefused refused) {
            throw refused(refused);
        }
    }

    /**
     * @param sealed what the browser brings back of its departure; may be null
     * @throws CompanyRefused with what the person is told
     */
    public CompanyPerson arrive(String sealed, Arrival answer) {
        try {
            var errand = settings.isOn() ? Errand.opened(sealed, secrets, clock.instant()) : Optional.<Errand>empty();
            return person(errand.orElseThrow(() -> CompanyRefused.failed("it began in no browser of ours")), answer);
        } catch (CompanyRefused refused) {
            throw refused(refused);
        }
    }

    private CompanyPerson person(Errand errand, Arrival answer) {
        if (!errand.isAnsweredBy(answer.state())) throw CompanyRefused.failed("the state is of another sign-in");
        if (!returns.isFirst(errand.state(), errand.until())) throw CompanyRefused.failed("it was answered before");
        answer.requireIssuer(settings.issuer());
        if (answer.error() != null) throw CompanyRefused.failed("the provider says " + answer.printableError());
        if (answer.code() == null) throw CompanyRefused.failed("there is no code");
        var claims = flow.claims(errand, answer.code());
        var since = since(claims, errand);
        var level = settings.level(Optional.ofNullable(claims.getACR()).map(acr -> acr.getValue()));
        if (!level.atLeast(Assurance.ONE)) {
            throw new CompanyRefused(CompanyRefused.Reason.WEAK, "acr " + claims.getACR() + " is no level here");
        }
        var words = new Claims(claims);
        var role = settings.role(words.texts(settings.rolesClaim())).orElse(null);
        var login = words.texts(settings.loginClaim()).stream()
                .findFirst()
                .filter(name -> name.matches("[^\\p{Cntrl}]{1,100}"))
                .orElseThrow(() -> CompanyRefused.failed("there is no " + settings.loginClaim()));
        return new CompanyPerson(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                login,
                role,
                errand.wanted(),
                level,
                since);
    }

    /** We ask for it by max_age, so it must be there (OpenID Connect Core section 2). */
    private Instant since(IDTokenClaimsSet claims, Errand errand) {
        if (claims.getAuthenticationTime() == null) throw CompanyRefused.failed("auth_time is missing");
        var now = clock.instant();
        var since = claims.getAuthenticationTime().toInstant();
        if (since.isBefore(now.minusSeconds(errand.maxAge()).minus(SKEW))) {
            throw CompanyRefused.failed("the sign-in at the provider is too old");
        }
        return since.isAfter(now) ? now : since;
    }

    private static CompanyRefused refused(CompanyRefused refused) {
        LOG.info(() -> "nobody came in from the company's provider: " + refused.getMessage());
        return refused;
    }
}
