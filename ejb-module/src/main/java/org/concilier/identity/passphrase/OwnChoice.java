package org.concilier.identity.passphrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges the passphrase that a person chose. Asks for length and refuses what is guessed first; never asks for signs. */
@ApplicationScoped
public class OwnChoice {
    /** Code points, when nothing else guards the account; and while a second factor is bound (ASVS 6.2.1, 6.2.9). */
    public static final int ALONE = 15;

    public static final int WITH_SECOND_FACTOR = 8;
    public static final int MOST = 256;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String brand;

    /**
     * @param about what is known of the person: login, names
     * @throws UnfitPassphrase with the reason
     */
    public void check(String passphrase, boolean secondFactorBound, Collection<String> about) {
        var least = secondFactorBound ? WITH_SECOND_FACTOR : ALONE;
        var text = Normalizer.normalize(passphrase, Normalizer.Form.NFC);
        var length = text.codePointCount(0, text.length());
        refuse(length < least, Unfit.TOO_SHORT, least);
        refuse(length > MOST, Unfit.TOO_LONG, least);
        refuse(Blocklist.holds(text), Unfit.COMMON, least);
        var context = Stream.concat(Stream.of(brand, "Concilier"), about.stream());
        refuse(ContextWords.of(context).makeUp(text), Unfit.YOURS, least);
        refuse(Monotony.of(text), Unfit.MONOTONE, least);
    }

    /** The reason for which {@link #check} would refuse it; empty when it would not. */
    Optional<UnfitPassphrase> unfitness(String passphrase, boolean secondFactorBound, Collection<String> about) {
        try {
            check(passphrase, secondFactorBound, about);
            return Optional.empty();
        } catch (UnfitPassphrase unfit) {
            return Optional.of(unfit);
        }
    }

    /** Whether it is long enough to guard an account by itself. */
    public static boolean standsAlone(String passphrase) {
        var text = Normalizer.normalize(passphrase, Normalizer.Form.NFC);
        return text.codePointCount(0, text.length()) >= ALONE;
    }

    private static void refuse(boolean unfit, Unfit reason, int least) {
        if (unfit) throw new UnfitPassphrase(reason, least);
    }
}
