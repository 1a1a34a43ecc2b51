package org.concilier.identity.passkey;

import com.webauthn4j.data.RegistrationData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.concilier.identity.Account;
import org.concilier.identity.Realm;
import org.concilier.shared.InvalidInput;

/** Binds a key to an account when the authenticator's answer is believed (WebAuthn Level 3, section 7.1). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewKeys {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final System.Logger LOG = System.getLogger(NewKeys.class.getName());

    @Inject
    Challenges challenges;

    @Inject
    RelyingParty party;

    @Inject
    HardwareModels hardware;

    @Inject
    PromptWriter prompts;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /**
     * @param transaction token of the ceremony that asked
     * @throws InvalidInput at {@code /passkey}, when the answer is not believed or the key is known already
     */
    public PasskeyView bind(Account owner, Realm realm, String transaction, String answer, String name) {
        var challenge = challenges.take(realm, transaction, owner.id());
        var known = keys.of(owner);
        if (known.size() >= MOST) throw new InvalidInput("/passkey", "is one too many; remove one of the " + MOST);
        var data = believed(answer, challenge);
        var key = party.ceremony().codec().key(data, hardware.vouchFor(data));
        if (keys.byCredential(key.credentialId()).isPresent()) throw known();
        var handle = prompts.handle(challenge, known);
        var bound = new Passkey(owner.id(), handle, key, called(name, key, owner), clock.instant());
        try {
            keys.add(owner, bound);
        } catch (PersistenceException raced) {
            throw known();
        }
        return PasskeyView.of(bound);
    }

    /** Removes every key of an account; what each proved in open sessions is taken back. */
    public void dropAll(Account owner) {
        keys.of(owner).forEach(key -> keys.remove(owner, key, null));
    }

    private RegistrationData believed(String answer, String challenge) {
        try {
            return party.ceremony().registered(answer, challenge);
        } catch (Refused refused) {
            LOG.log(System.Logger.Level.INFO, "a new passkey was refused: {0}", refused.reason());
            throw new InvalidInput("/passkey", "is not an answer to our question; ask again and answer within minutes");
        }
    }

    private static InvalidInput known() {
        return new InvalidInput("/passkey", "is known already; use another authenticator");
    }

    private static String called(String name, NewKey key, Account owner) {
        if (name == null || name.isBlank())
            return Models.name(key.model()).orElse(owner.locale().equals("en") ? "Passkey" : "Clé d’accès");
        if (name.strip().length() > LONGEST_NAME)
            throw new InvalidInput("/name", "must have at most " + LONGEST_NAME + " characters");
        return name.strip();
    }
}
