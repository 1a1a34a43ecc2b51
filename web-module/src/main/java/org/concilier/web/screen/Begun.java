package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.concilier.identity.PassphraseCredential;
import org.concilier.identity.SignIn;
import org.concilier.identity.TotpCredential;
import org.concilier.identity.guard.SignInPace;
import org.concilier.identity.passkey.PasskeyCredential;
import org.concilier.shared.assurance.Evidence;

/** When a person began to sign in, carried by the form itself: it counts seconds and judges nothing. */
@Named
@RequestScoped
public class Begun {
    @Inject
    SignInPace pace;

    @Inject
    Clock clock;

    /** For a form: when the first of its tries was begun, in milliseconds. */
    public String getAt() {
        return Long.toString(said().orElse(clock.instant()).toEpochMilli());
    }

    /** Counts a sign-in that succeeded. */
    void done(SignIn shown) {
        said().ifPresent(begun -> pace.note(shown.realm(), begun, evidence(shown)));
    }

    private static Optional<Instant> said() {
        var text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("begun");
        return Optional.ofNullable(text)
                .filter(millis -> millis.matches("\\d{1,15}"))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    /** A code alone is the second step after a passphrase. */
    private static Set<Evidence> evidence(SignIn shown) {
        var evidence = EnumSet.noneOf(Evidence.class);
        for (var credential : shown.shown()) {
            if (credential instanceof PasskeyCredential)
                evidence.addAll(Set.of(Evidence.POP, Evidence.USER, Evidence.MFA));
            if (credential instanceof PassphraseCredential) evidence.add(Evidence.PWD);
            if (credential instanceof TotpCredential) evidence.addAll(Set.of(Evidence.PWD, Evidence.OTP));
        }
        return evidence;
    }
}
