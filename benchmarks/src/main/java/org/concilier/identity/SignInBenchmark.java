package org.concilier.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.concilier.bench.Sample;
import org.concilier.identity.passkey.OneTouch;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;

/**
 * What a sign-in costs beside the bare cryptography in it, whether its time tells who has an account, and what 64 at the same
 * moment do. On H2 in memory; all cases take turns, so that whatever disturbs the machine disturbs them alike.
 */
public final class SignInBenchmark {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 200;
    private static final int TOUCHES = 10;

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final Logger CHATTY = Logger.getLogger("org");

    private final Domain domain = Domain.of(this, DatabaseKind.H2);
    private final IdentityWorld world = new IdentityWorld(domain);
    private final OneTouch touch;
    private final Sample right = new Sample();
    private final Sample argon2 = new Sample();
    private final Sample touched = new Sample();
    private final Sample verified = new Sample();

    private SignInBenchmark() throws Exception {
        touch = new OneTouch(domain);
    }

    public static JsonObject run() throws Exception {
        CHATTY.setLevel(Level.WARNING);
        new SignInBenchmark().rounds(WARM_UP);
        var measured = new SignInBenchmark();
        measured.rounds(ROUNDS);
        return measured.figures();
    }

    /** Each from a network of its own, so that nobody is asked to wait. */
    private void rounds(int rounds) throws Exception {
        for (int i = 0; i < rounds; i++) {
            var known = world.customer();
            domain.clock().advance(Duration.ofMinutes(1));
            right.add(timed(known, IdentityWorld.PASSPHRASE, true));
            argon2.add(bare());
            for (int j = 0; j < TOUCHES; j++) {
                touched.add(touch.signIn());
                verified.add(touch.verify());
            }
        }
    }

    private long timed(String login, String passphrase, boolean opens) {
        var shown = SignIn.with(Realm.PORTAL, login, passphrase, null).from(Networks.another());
        var started = System.nanoTime();
        var opened = world.opens(shown);
        var took = System.nanoTime() - started;
        if (opened != opens) throw new IllegalStateException(login + " opens: " + opened);
        return took;
    }

    /** The same parameters as a sign-in's, straight from the library. */
    private static long bare() {
        var started = System.nanoTime();
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(47104)
                .withIterations(1)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        generator.generateBytes(IdentityWorld.PASSPHRASE.toCharArray(), new byte[32]);
        return System.nanoTime() - started;
    }

    private JsonObject figures() throws Exception {
        var alike = new Alike(domain, login -> timed(login, IdentityWorld.PASSPHRASE + "x", false)).measured();
        return Json.createObjectBuilder()
                .add("name", "sign-in")
                .add("ratioToArgon2", right.ratio(argon2))
                .add("unknownToKnown", alike)
                .add("passkeyRatioToVerification", touched.ratio(verified))
                .add("p50MicrosSignIn", right.micros(50))
                .add("p50MicrosArgon2", argon2.micros(50))
                .add("passkeySignInsPerSecond", Sample.rounded(1e6 / touched.micros(50)))
                .add("verificationsPerSecond", Sample.rounded(1e6 / verified.micros(50)))
                .add("crowd", SmallHeap.crowd())
                .build();
    }
}
