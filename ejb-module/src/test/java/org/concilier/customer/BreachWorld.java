package org.concilier.customer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.concilier.privacy.Access;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.breach.Affected;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.BreachWatch;
import org.concilier.privacy.breach.Breaches;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Roles;

/** What a test of breaches needs around it: accounts that look at people, and a privacy officer. */
final class BreachWorld {
    final Breaches breaches;
    final String stolen = "agent-" + UUID.randomUUID();
    private final Domain domain;
    private final CustomerWorld customers;

    BreachWorld(Domain domain) {
        this.domain = domain;
        customers = new CustomerWorld(domain);
        breaches = domain.get(Breaches.class);
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
    }

    BreachView record(String awareAt) {
        return officer(() -> breaches.record(facts(awareAt, stolen)));
    }

    static org.concilier.shared.Fields facts(String awareAt, String... accounts) {
        var parties = new ArrayList<String>();
        for (var account : accounts) parties.add("{'kind':'ACCOUNT','name':'" + account + "'}");
        return CustomerWorld.fields(
                "{'awareAt':'%s','what':'A forged page','cause':'STOLEN_CREDENTIALS','parties':[%s],"
                        + "'from':'2026-11-20T08:00:00Z','until':'2026-11-21T18:00:00Z',"
                        + "'consequences':{'fr':'Des appels','en':'Calls that'},"
                        + "'measures':{'fr':'Le compte est fermé','en':'The account is closed'}}",
                awareAt, String.join(",", parties));
    }

    BreachView find(BreachView breach) {
        return officer(() -> breaches.find(breach.id()));
    }

    void walk() {
        domain.get(BreachWatch.class).walkAll();
    }

    List<Affected> affected(BreachView breach, int limit) {
        var all = new ArrayList<Affected>();
        UUID after = null;
        do {
            var from = after;
            var page = officer(() -> breaches.affected(breach.id(), from, limit));
            all.addAll(page.persons());
            after = page.next();
        } while (after != null);
        return all;
    }

    List<BreachLetter> letters(BreachView breach) {
        return officer(() -> domain.get(BreachLetters.class).page(breach.id(), null, 100))
                .letters();
    }

    List<UUID> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> customers
                        .customer(
                                "{'externalId':'%s','givenName':'Ada','familyName':'Nim','locale':'%s'}",
                                UUID.randomUUID(), i % 2 == 0 ? "fr" : "en")
                        .id())
                .toList();
    }

    void look(String account, List<UUID> persons, String at, String category) {
        at(at, account, () -> domain.get(AccessLog.class).looks(persons, "helping", Set.of(category), "contract"));
    }

    void refused(String account, UUID person, String at) {
        at(at, account, () -> domain.get(AccessLog.class).refused(person, "helping", Set.of("contact"), "no role"));
    }

    private void at(String at, String account, Runnable work) {
        var now = domain.clock().business().instant();
        domain.clock().businessAt(Instant.parse(at));
        var caller = new ConcilierPrincipal(account, ConcilierPrincipal.Kind.STAFF, null, Set.of(Roles.AGENT), "fr");
        domain.run(
                caller,
                () -> domain.inTransaction(() -> {
                    work.run();
                    return null;
                }));
        domain.clock().businessAt(now);
    }

    List<Access> seenBy(UUID person) {
        return domain.as(
                Callers.customer(person), () -> domain.get(Accesses.class).entries(person, null, 50));
    }

    /** As someone with the owner's rights could: the application has no right to change the log. */
    void tamper(String change, UUID person) throws SQLException {
        try (var connection = domain.owner().getConnection();
                var update =
                        connection.prepareStatement("update access_entry set " + change + " where customer_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }

    <T> T officer(Callable<T> work) {
        return domain.as(Callers.staff(Roles.PRIVACY_OFFICER), work);
    }
}
