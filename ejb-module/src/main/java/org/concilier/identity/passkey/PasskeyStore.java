package org.concilier.identity.passkey;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import com.webauthn4j.data.AuthenticationData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concilier.identity.LoginTransaction;
import org.concilier.identity.LoginTransaction.Purpose;
import org.concilier.identity.LoginTransactions;
import org.concilier.identity.passkey.Refused.Reason;
import org.concilier.shared.assurance.Evidence;

/**
 * Proves possession of a key, that somebody was there, and that the authenticator verified who. A challenge serves one
 * answer, right or wrong, on whichever node (WebAuthn Level 3, section 13.4.3).
 */
@ApplicationScoped
class PasskeyStore implements IdentityStore {
    private static final System.Logger LOG = System.getLogger(PasskeyStore.class.getName());

    @Inject
    LoginTransactions transactions;

    @Inject
    RelyingParty party;

    @Inject
    KeyRing keys;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof PasskeyCredential shown)) return NOT_VALIDATED_RESULT;
        try {
            var key = proved(shown);
            return new CredentialValidationResult(keys.owner(key).login(), evidence(key));
        } catch (Refused refused) {
            LOG.log(System.Logger.Level.INFO, "a passkey was refused: {0}", refused.reason());
            return INVALID_RESULT;
        }
    }

    private Passkey proved(PasskeyCredential shown) throws Refused {
        var underWay = transactions
                .find(shown.realm(), shown.transaction())
                .filter(ceremony -> ceremony.purpose() != Purpose.BIND)
                .orElseThrow(() -> new Refused(Reason.CHALLENGE));
        var challenge = underWay.takeChallenge();
        var answer = party.ceremony().read(shown.answer());
        var key = keys.byCredential(KeyCodec.text(answer.getCredentialId()))
                .orElseThrow(() -> new Refused(Reason.UNKNOWN_KEY));
        checkPerson(answer, key, underWay);
        party.ceremony().prove(answer, challenge, key);
        var counted = answer.getAuthenticatorData();
        if (!keys.use(key, counted.getSignCount(), counted.isFlagBS())) throw new Refused(Reason.COPIED);
        return key;
    }

    /** Section 7.2, step 6: who is not known yet is named by the key's handle, and by nothing else. */
    private static void checkPerson(AuthenticationData answer, Passkey key, LoginTransaction underWay) throws Refused {
        var handle = answer.getUserHandle();
        var fits = handle == null
                ? underWay.purpose() != Purpose.SIGN_IN
                : KeyCodec.text(handle).equals(key.userHandle());
        if (!fits) throw new Refused(Reason.OTHER_PERSON);
    }

    /** Each with the key it came from, so that removing the key takes it back. */
    private static Set<String> evidence(Passkey key) {
        var kind = key.isHardware() ? Evidence.HWK : Evidence.SWK;
        return Set.of(Evidence.POP, Evidence.USER, Evidence.MFA, kind).stream()
                .map(evidence -> evidence + "@" + KeyRing.source(key))
                .collect(Collectors.toSet());
    }
}
