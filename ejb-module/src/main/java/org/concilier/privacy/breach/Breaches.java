package org.concilier.privacy.breach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The register of breaches: written by privacy staff, read by auditors too, every change kept. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ})
public class Breaches {
    private static final int MOST = 201;

    @PersistenceContext
    EntityManager em;

    @Inject
    Concerned concerned;

    @Inject
    BreachHistory history;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String controller;

    @Inject
    @ConfigProperty(name = "concilier.controller.country")
    String country;

    /** Writes a new breach down from {@code {awareAt, what, cause, parties, from, until, categories, …}}. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public BreachView record(Fields body) {
        var breach = new Breach(BreachFacts.read(body, clock.instant()), clock.instant());
        em.persist(breach);
        em.persist(new BreachFinding(breach.id()));
        em.flush();
        history.add(breach, "RECORDED", BreachHistory.content(breach.facts()));
        return view(breach);
    }

    /** Newest first; {@code after} is the id of the last one of the page before. */
    public List<BreachView> list(UUID after, int limit) {
        var query = em.createQuery(
                "select b from Breach b" + (after == null ? "" : OLDER) + " order by b.recordedAt desc, b.id desc",
                Breach.class);
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(Math.min(limit, MOST))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private static final String OLDER =
            " where (b.recordedAt, b.id) < (select a.recordedAt, a.id from Breach a where a.id = :after)";

    public BreachView find(UUID breachId) {
        return view(known(breachId));
    }

    /** Better knowledge replaces what was written; when it concerns others than before, they are looked for anew. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public BreachView change(UUID breachId, long version, Fields body) {
        var breach = current(breachId, version);
        var before = breach.facts();
        var facts = BreachFacts.read(body, clock.instant());
        breach.become(facts);
        if (!facts.isAboutTheSameAs(before)) {
            em.find(BreachFinding.class, breachId, LockModeType.PESSIMISTIC_WRITE)
                    .restart();
        }
        return changed(breach, "CHANGED", BreachHistory.content(facts));
    }

    /** The authority was told: {@code {notifiedAt, lateReasons}}; reasons are needed after 72 hours (article 33(1)). */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public BreachView notified(UUID breachId, long version, Fields body) {
        var breach = current(breachId, version);
        var at = body.instant("notifiedAt").orElse(clock.instant());
        if (at.isAfter(clock.instant()) || at.isBefore(breach.facts().awareAt())) {
            body.fault("notifiedAt", "must lie between becoming aware and now");
        }
        var reasons = body.optionalText("lateReasons", 4000).orElse(null);
        if (reasons == null && at.isAfter(breach.dueAt())) {
            body.fault("lateReasons", "is required more than 72 hours after becoming aware (GDPR article 33(1))");
        }
        body.done(body);
        breach.notified(at, reasons);
        return changed(breach, "NOTIFIED_AUTHORITY", told("notifiedAt", at.toString(), "lateReasons", reasons));
    }

    /** The authority is not told: {@code {reasons}} say why no risk is likely. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public BreachView notNotified(UUID breachId, long version, Fields body) {
        var breach = current(breachId, version);
        var reasons = body.done(body.text("reasons", 4000));
        breach.notNotified(reasons);
        return changed(breach, "NO_NOTIFICATION", Map.of("reasons", reasons));
    }

    /** Everything is done: {@code {conclusion}}. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
    public BreachView close(UUID breachId, long version, Fields body) {
        var breach = current(breachId, version);
        var conclusion = body.done(body.text("conclusion", 4000));
        breach.close();
        return changed(breach, "CLOSED", Map.of("conclusion", conclusion));
    }

    /** What was written, oldest first. */
    public List<BreachView.Change> history(UUID breachId, long after, int limit) {
        known(breachId);
        return history.after(breachId, after, Math.min(limit, MOST));
    }

    /** A page of the customers concerned, in the order of their ids. Reading it is a look at each of them. */
    public Concerned.Page affected(UUID breachId, UUID after, int limit) {
        var page = concerned.page(breachId, after, limit);
        var ids = page.persons().stream().map(Affected::customerId).toList();
        log.looks(ids, "finding whom a breach concerns", Set.of("access-log"), "legal obligation: GDPR article 33");
        return page;
    }

    /** The incident in the vocabulary of VERIS, for those who compare incidents. */
    public JsonObject veris(UUID breachId) {
        var breach = known(breachId);
        var found = em.find(BreachFinding.class, breachId).view();
        return new Veris(breach.facts(), found, controller, country).of(breachId, breach.recordedAt());
    }

    private static Map<String, String> told(String one, String first, String other, String second) {
        return second == null ? Map.of(one, first) : Map.of(one, first, other, second);
    }

    private BreachView changed(Breach breach, String what, Map<String, String> content) {
        em.flush();
        history.add(breach, what, content);
        return view(breach);
    }

    private BreachView view(Breach breach) {
        return BreachView.of(breach, em.find(BreachFinding.class, breach.id()), now());
    }

    private Instant now() {
        return clock.instant();
    }

    private Breach current(UUID breachId, long version) {
        var breach = em.find(Breach.class, breachId, LockModeType.PESSIMISTIC_WRITE);
        if (breach == null) throw new UnknownBreach();
        if (breach.version() != version) throw new StaleBreach();
        return breach;
    }

    private Breach known(UUID breachId) {
        var breach = em.find(Breach.class, breachId);
        if (breach == null) throw new UnknownBreach();
        return breach;
    }
}
