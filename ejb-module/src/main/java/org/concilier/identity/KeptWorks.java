package org.concilier.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.concilier.shared.TypedText;

/**
 * Keeps what somebody typed while a step-up comes between, or what was sent when the session had just ended: on our side and
 * sealed, so that it is in no address and no browser storage, and readable for the same person alone.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class KeptWorks {
    /** What a form may hold at most, in characters; more is not kept. */
    private static final int MOST = 40_000;

    /** How many forms of one person may wait at once, when nobody knows who sends them. */
    private static final int WAITING = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    OpenSessions sessions;

    @Inject
    Secrets secrets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @param page that it belongs to
     * @param typed by the id of the field, as many as were ticked or chosen; never a passphrase or a code
     * @return what to ask for it with; only its hash is kept
     */
    public String keep(String page, Map<String, List<String>> typed) {
        return keep(accounts.byLogin(caller.name()).orElseThrow(), page, typed);
    }

    /**
     * The same for a session that has ended by silence or by age. Whoever still has its cookie can put something down for
     * its person, and read nothing.
     *
     * @param session its token
     * @return empty when there was no such session, when it was ended on purpose, or when enough is kept
     */
    @PermitAll
    public Optional<String> keepLate(Realm realm, String session, String page, Map<String, List<String>> typed) {
        return sessions.ended(realm, session)
                .filter(account -> waiting(account) < WAITING)
                .map(account -> keep(account, page, typed));
    }

    private long waiting(Account account) {
        return em.createQuery("select count(k) from KeptWork k where k.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    private String keep(Account me, String page, Map<String, List<String>> typed) {
        var token = Secrets.token();
        var text = write(page, typed);
        if (text.length() > MOST) text = write(page, Map.of());
        em.persist(new KeptWork(token, me, secrets.wrap(text, Secrets.sha256(token)), clock.instant()));
        return token;
    }

    /** What the caller typed on this page; nothing when it is over, another page's, or another person's. */
    public Map<String, List<String>> of(String token, String page) {
        var me = accounts.byLogin(caller.name()).orElseThrow();
        var kept = em.find(KeptWork.class, Secrets.sha256(token));
        if (kept == null || !kept.isOf(me.id(), clock.instant())) return Map.of();
        var text = read(secrets.unwrap(kept.sealed(), Secrets.sha256(token)));
        if (!page.equals(text.getString("page"))) return Map.of();
        return TypedText.of(text.getJsonObject("typed"));
    }

    private static String write(String page, Map<String, List<String>> typed) {
        return Json.createObjectBuilder()
                .add("page", page)
                .add("typed", TypedText.json(typed))
                .build()
                .toString();
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
