package org.concilier.identity.passkey;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.concilier.identity.Realm;
import org.concilier.shared.Domain;

/** A customer with a passkey, and the bare signature that a passkey rests on (ES256). */
public final class OneTouch {
    private final PasskeyWorld world;
    private final SoftKey key;
    private final java.security.KeyPair pair;
    private final byte[] message = SoftKey.random(69);
    private final byte[] signature;

    public OneTouch(Domain domain) throws GeneralSecurityException {
        world = new PasskeyWorld(domain);
        key = world.keyOf(Realm.PORTAL, world.people.customer());
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(pair.getPrivate());
        signing.update(message);
        signature = signing.sign();
    }

    /** A question, the browser's answer, a session; in nanoseconds of ours, without what the authenticator does. */
    public long signIn() {
        var started = System.nanoTime();
        var asked = world.prompts.signIn(Realm.PORTAL, null);
        var told = System.nanoTime();
        var answer = key.get(PasskeyWorld.challenge(asked));
        var answered = System.nanoTime();
        var result = world.show(Realm.PORTAL, asked.token(), answer);
        if (!world.isValid(result)) throw new IllegalStateException("the passkey is refused");
        return System.nanoTime() - answered + told - started;
    }

    /** One verification and nothing else, in nanoseconds. */
    public long verify() throws GeneralSecurityException {
        var started = System.nanoTime();
        var verifying = Signature.getInstance("SHA256withECDSA");
        verifying.initVerify(pair.getPublic());
        verifying.update(message);
        if (!verifying.verify(signature)) throw new IllegalStateException("the signature is refused");
        return System.nanoTime() - started;
    }
}
