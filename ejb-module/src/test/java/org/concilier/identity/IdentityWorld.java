package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concilier.shared.Domain;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Evidence;

/** People and programs to sign in with, each with a name of its own. */
public final class IdentityWorld {
    public static final String PASSPHRASE = "lavender kettle orbit nineteen";
    static final String TOTP = "JBSWY3DPEHPK3PXP";
    static final String PUBLIC_URL = "http://localhost:8080";

    final Domain domain;
    final EvidenceHandler handler;
    final Sessions sessions;

    public IdentityWorld(Domain domain) {
        this.domain = domain;
        domain.set("concilier.assurance.enter-desk", "urn:concilier:acr:2");
        this.handler = domain.get(EvidenceHandler.class);
        this.sessions = domain.get(Sessions.class);
    }

    public String customer() {
        return customer(PASSPHRASE);
    }

    String customer(String passphrase) {
        var login = UUID.randomUUID() + "@customer.example";
        var hash = domain.get(Passphrases.class).hash(passphrase);
        persist(Account.ofCustomer(
                login, UUID.randomUUID(), hash, "fr", domain.clock().instant()));
        return login;
    }

    public String agent() {
        var login = UUID.randomUUID() + "@alba.example";
        var hash = domain.get(Passphrases.class).hash(PASSPHRASE);
        var account =
                Account.ofStaff(login, Roles.AGENT, hash, "fr", domain.clock().instant());
        account.bindTotp(TOTP, domain.get(Secrets.class));
        persist(account);
        return login;
    }

    /** A session with the evidence that this realm usually asks for. */
    public String session(Realm realm, String login) {
        return domain.inTransaction(() -> {
            var account = domain.get(Accounts.class).byLogin(login).orElseThrow();
            return domain.get(OpenSessions.class).open(account, realm, proofs(realm), "?");
        });
    }

    /** A session with just this evidence. */
    String session(Realm realm, String login, Evidence only) {
        return domain.inTransaction(() -> {
            var account = domain.get(Accounts.class).byLogin(login).orElseThrow();
            var shown = new Proofs(List.of(new Proof(only, domain.clock().instant(), null)));
            return domain.get(OpenSessions.class).open(account, realm, shown, "?");
        });
    }

    public void bindTotp(String login) {
        change(login, account -> account.bindTotp(TOTP, domain.get(Secrets.class)));
    }

    private void change(String login, Consumer<Account> how) {
        domain.inTransaction(() -> {
            how.accept(domain.get(Accounts.class).byLogin(login).orElseThrow());
            return null;
        });
    }

    private Proofs proofs(Realm realm) {
        var now = domain.clock().instant();
        var first = new Proof(Evidence.PWD, now, null);
        return new Proofs(realm == Realm.PORTAL ? List.of(first) : List.of(first, new Proof(Evidence.OTP, now, null)));
    }

    String client(String secret, String publicJwk, String... scopes) {
        var id = "client-" + UUID.randomUUID();
        var now = domain.clock().instant();
        persist(new Client(id, Client.Kind.PARTNER, secret, Set.of(scopes), now));
        if (publicJwk != null) persist(new ClientKey(id, Jwts.parsed(publicJwk), now));
        return id;
    }

    /** A token of a client that proved itself so; bound to a key when its thumbprint is given. */
    String token(String client, Set<Evidence> shown, String thumbprint, String... scopes) {
        return domain.inTransaction(() -> domain.get(Tokens.class)
                .issue(domain.em().find(Client.class, client), Set.of(scopes), shown, thumbprint));
    }

    void persist(Object entity) {
        domain.inTransaction(() -> {
            domain.em().persist(entity);
            return null;
        });
    }

    /** @param condition what follows {@code update} */
    void update(String condition, Object first) {
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update " + condition)
                .setParameter(1, first)
                .executeUpdate());
    }

    long count(String sql, Object first) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery(sql)
                        .setParameter(1, first)
                        .getSingleResult())
                .longValue());
    }

    /** The code that the agents' authenticators show some steps from now. */
    public String code(int drift) {
        var step = domain.clock().instant().getEpochSecond() / Totp.PERIOD + drift;
        return Totp.code(Totp.decode(TOTP), step, 6);
    }

    public CredentialValidationResult show(Credential credential) {
        return handler.validate(credential);
    }

    public boolean opens(Credential credential) {
        return show(credential).getStatus() == CredentialValidationResult.Status.VALID;
    }

    boolean opens(Realm realm, String login, String passphrase, String code) {
        return opens(SignIn.with(realm, login, passphrase, code));
    }

    /** What both threads answer when they start at the same moment. */
    public <T> List<T> twiceAtOnce(Callable<T> work) throws Exception {
        return atOnce(work, work);
    }

    /** The same of two pieces of work, as on two nodes. */
    public <T> List<T> atOnce(Callable<T> first, Callable<T> second) throws Exception {
        var start = new CountDownLatch(2);
        var both = Stream.of(first, second)
                .map(work -> domain.executor().submit(() -> {
                    start.countDown();
                    start.await(5, TimeUnit.SECONDS);
                    return work.call();
                }))
                .toList();
        return List.of(both.get(0).get(20, TimeUnit.SECONDS), both.get(1).get(20, TimeUnit.SECONDS));
    }
}
