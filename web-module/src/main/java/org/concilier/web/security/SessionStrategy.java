package org.concilier.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concilier.identity.Admitted;
import org.concilier.identity.Continue;
import org.concilier.identity.Realm;
import org.concilier.identity.SessionCredential;
import org.concilier.identity.Sessions;
import org.concilier.identity.SignIn;
import org.concilier.identity.StepUp;
import org.concilier.identity.TooManySignIns;
import org.concilier.identity.guard.GuessesSlowed;
import org.concilier.web.ops.Meters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** People carry a cookie of their realm; its session row is read again on every request. */
@ApplicationScoped
class SessionStrategy {
    @Inject
    IdentityStoreHandler stores;

    @Inject
    Sessions sessions;

    @Inject
    LateForm late;

    @Inject
    Meters meters;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (isForged(request))
            return Refusal.problem(response, 403, "Forbidden", "This form was sent from another site.");
        var area = Area.of(request.getRequestURI());
        var realm = area == Area.PORTAL ? Realm.PORTAL : Realm.DESK;
        var token = SessionCookie.read(request, realm);
        if (token.isPresent()) {
            var result = stores.validate(new SessionCredential(realm, token.get(), Unattended.is(request)));
            if (result.getStatus() == Status.VALID) return context.notifyContainerAboutLogin(result);
        }
        if (Area.isForPrograms(request.getRequestURI()))
            return Refusal.problem(response, 401, "Unauthorized", "Sign in on the page that asks, then try again.");
        var work = token.flatMap(ended -> late.keep(request, realm, ended)).orElse(null);
        return new ToSignIn(request, publicUrl, area).lead(token.isPresent(), work, response);
    }

    /** A new token at every sign-in and step-up, and an HTTP session that nobody knew before. */
    AuthenticationStatus signIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var shown = context.getAuthParameters().getCredential();
        if (shown instanceof SignIn attempt) return signIn(attempt, request, response, context);
        if (shown instanceof StepUp more) return stepUp(more, request, response, context);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus signIn(
            SignIn attempt, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var realm = attempt.realm();
        var result = weigh(attempt, request, response);
        if (result instanceof Continue next) {
            TransactionCookie.write(response, realm, next.transaction());
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (result.getStatus() == Status.NOT_VALIDATED) return AuthenticationStatus.SEND_FAILURE;
        meters.signIn(realm.name(), result instanceof Admitted);
        if (!(result instanceof Admitted admitted)) return AuthenticationStatus.SEND_FAILURE;
        SessionCookie.read(request, realm).ifPresent(sessions::end);
        return opened(admitted, realm, request, response, context);
    }

    private AuthenticationStatus stepUp(
            StepUp more, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return weigh(more, request, response) instanceof Admitted admitted
                ? opened(admitted, more.realm(), request, response, context)
                : AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus opened(
            Admitted admitted,
            Realm realm,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        SessionCookie.write(response, realm, admitted.token());
        admitted.device().ifPresent(device -> DeviceCookie.write(response, device));
        TransactionCookie.clear(response, realm);
        if (request.getSession(false) != null) request.changeSessionId();
        return context.notifyContainerAboutLogin(admitted);
    }

    /** When every core is busy with sign-ins the answer says so (429), and the page asks to try again. */
    private CredentialValidationResult weigh(
            Credential attempt, HttpServletRequest request, HttpServletResponse response) {
        try {
            return stores.validate(attempt);
        } catch (TooManySignIns busy) {
            response.setStatus(busy.status());
            response.setHeader("Retry-After", "5");
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        } catch (GuessesSlowed slowed) {
            Slowed.answer(slowed, request, response);
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        } finally {
            attempt.clear();
        }
    }

    /** Browsers say where a form comes from (Fetch Metadata, Origin); a form from elsewhere is not the person's will. */
    private boolean isForged(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) return false;
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin");
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals(publicUrl);
    }
}
