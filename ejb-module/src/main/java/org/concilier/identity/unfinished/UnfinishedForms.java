package org.concilier.identity.unfinished;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concilier.identity.Accounts;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.concilier.shared.TypedText;

/**
 * Forms that a member of staff has begun: kept while they are typed, so that a closed window, a lost session or a broken
 * browser loses a few seconds of work. Sealed, for the same person alone; nothing is done with them before they are sent.
 */
@Stateless
@RolesAllowed({Roles.MARKETER, Roles.PRIVACY_OFFICER})
public class UnfinishedForms {
    /** Beginnings of one form of one person that may wait at once. */
    public static final int WAITING = 5;

    /** Beginnings of one person, of all forms. */
    private static final int ALL = 100;

    /** What a form may hold at most, in characters. */
    private static final int LONGEST = 40_000;

    private static final int LONGEST_NAME = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Secrets secrets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * One time that somebody began.
     *
     * @param version counts how often it was kept
     * @param until kept at the longest
     */
    public record Beginning(UUID id, int version, Instant begunAt, Instant keptAt, Instant until) {}

    /**
     * Keeps what is in a form now. Whoever writes on what another window has kept since, or has sent, begins anew: both are
     * there then. The same words twice are once.
     *
     * @param form which one, by its page and what it is about
     * @param id of the beginning that is gone on with; null for a new one
     * @param version of it that is gone on with
     * @param typed by the names of the fields; never a secret
     * @return empty when it is too long, or when enough is kept
     */
    public Optional<Beginning> keep(String form, UUID id, int version, Map<String, List<String>> typed) {
        var text = TypedText.write(typed);
        if (text.length() > LONGEST || form.length() > LONGEST_NAME) return Optional.empty();
        var known = mine(form, id, LockModeType.PESSIMISTIC_WRITE);
        if (known.filter(one -> open(one).equals(text)).isPresent()) return known.map(UnfinishedForm::view);
        var goesOn = known.filter(one -> one.version() == version);
        return goesOn.isPresent() ? goesOn.map(one -> write(one, text)) : begin(form, text);
    }

    private Optional<Beginning> begin(String form, String text) {
        var account = account();
        if (of(form).size() >= WAITING || all(account) >= ALL) return Optional.empty();
        var begun = new UnfinishedForm(account, form, clock.instant());
        var view = write(begun, text);
        em.persist(begun);
        return Optional.of(view);
    }

    private Beginning write(UnfinishedForm begun, String text) {
        begun.write(secrets.wrap(text, begun.owner()), clock.instant());
        return begun.view();
    }

    /** What the caller has begun of this form, the latest first. */
    public List<Beginning> of(String form) {
        return em
                .createQuery(
                        "select u from UnfinishedForm u where u.accountId = :account and u.form = :form"
                                + " and u.keptAt > :since order by u.keptAt desc",
                        UnfinishedForm.class)
                .setParameter("account", account())
                .setParameter("form", form)
                .setParameter("since", clock.instant().minus(UnfinishedForm.KEPT))
                .getResultList()
                .stream()
                .map(UnfinishedForm::view)
                .toList();
    }

    /** What is in the fields; empty when it is over, another form's, or another person's. */
    public Map<String, List<String>> typed(String form, UUID id) {
        return mine(form, id, LockModeType.NONE)
                .map(this::open)
                .map(TypedText::read)
                .orElse(Map.of());
    }

    /**
     * The form was sent, or its beginning thrown away. What another window has kept since stays.
     *
     * @return whether nothing is left of it
     */
    public boolean drop(String form, UUID id, int version) {
        var known = mine(form, id, LockModeType.PESSIMISTIC_WRITE);
        if (known.filter(one -> one.version() != version).isPresent()) return false;
        known.ifPresent(em::remove);
        return true;
    }

    private Optional<UnfinishedForm> mine(String form, UUID id, LockModeType lock) {
        if (id == null) return Optional.empty();
        return Optional.ofNullable(em.find(UnfinishedForm.class, id, lock))
                .filter(one -> one.isOf(account(), form, clock.instant()));
    }

    private String open(UnfinishedForm one) {
        return secrets.unwrap(one.sealed(), one.owner());
    }

    private long all(UUID account) {
        return em.createQuery("select count(u) from UnfinishedForm u where u.accountId = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    private UUID account() {
        return accounts.byLogin(caller.name()).orElseThrow().id();
    }
}
