package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.concilier.identity.contact.Notices;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The authenticator app (RFC 6238) of whoever is signed in: offered, bound by its first code, removed. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class OwnAuthenticator {
    private static final int SEED = 20; // bytes, as long as the hash (RFC 4226 section 4, R6)
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Secrets secrets;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String brand;

    /**
     * What an app has to be told, once.
     *
     * @param seed in base32, to be typed where no camera is
     * @param picture the same as a QR code, as a {@code data:} address
     */
    public record Offer(String seed, String picture) {}

    public boolean isBound() {
        return me().hasTotp();
    }

    /** A new seed, or the one that was offered less than a quarter of an hour ago. */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public Offer offer() {
        var me = me();
        var seed = offered(me)
                .map(one -> secrets.unwrap(one.wrapped(), me.id().toString()))
                .orElseGet(() -> fresh(me));
        return new Offer(seed.replaceAll("(.{4})(?=.)", "$1 "), QrSvg.dataUri(address(me, seed)));
    }

    private String fresh(Account me) {
        var bytes = new byte[SEED];
        RANDOM.nextBytes(bytes);
        var seed = Totp.encode(bytes);
        em.merge(new OfferedTotp(me.id(), secrets.wrap(seed, me.id().toString()), clock.instant()));
        return seed;
    }

    /** As authenticator apps read it. */
    private String address(Account me, String seed) {
        return "otpauth://totp/" + escaped(brand) + ":" + escaped(me.login()) + "?secret=" + seed + "&issuer="
                + escaped(brand);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Binds the app that shows this code. The code counts as used. @return false when it is not the app's */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public boolean bind(String code) {
        var me = me();
        var offer = offered(me);
        if (offer.isEmpty()) return false;
        var seed = secrets.unwrap(offer.get().wrapped(), me.id().toString());
        var step = Totp.step(seed, code == null ? "" : code.replace(" ", ""), clock.instant());
        if (step.isEmpty()) return false;
        me.bindTotp(offer.get().wrapped(), step.getAsLong());
        em.remove(offer.get());
        notices.changed(me, "authenticator-added");
        return true;
    }

    /** @throws ShortPassphrase when what would be left is a passphrase that cannot stand alone */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public void remove() {
        var me = me();
        if (!me.hasTotp()) return;
        if (!me.passphraseStandsAlone()) throw new ShortPassphrase();
        me.dropTotp();
        notices.changed(me, "authenticator-removed");
    }

    private Optional<OfferedTotp> offered(Account me) {
        return Optional.ofNullable(em.find(OfferedTotp.class, me.id())).filter(one -> one.isOpen(clock.instant()));
    }

    private Account me() {
        return accounts.byLogin(caller.name()).orElseThrow();
    }
}
