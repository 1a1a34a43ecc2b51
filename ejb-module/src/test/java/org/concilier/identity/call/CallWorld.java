package org.concilier.identity.call;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.customer.CallerFile;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Customers;
import org.concilier.identity.biometric.AssertionJudged;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Customers, agents with passkeys, a telephone exchange, and a voice platform whose word is believed. */
final class CallWorld {
    static final ConcilierPrincipal EXCHANGE = Callers.client(Roles.INTERACTIONS_WRITE);

    final Domain domain;
    final CustomerWorld customers;
    final Calls calls;
    final Vouching vouching;
    final CallLinks links;
    final Telephony telephony;

    CallWorld(Domain domain) {
        this.domain = domain;
        this.customers = new CustomerWorld(domain);
        this.calls = domain.get(Calls.class);
        this.vouching = domain.get(Vouching.class);
        this.links = domain.get(CallLinks.class);
        this.telephony = domain.get(Telephony.class);
    }

    ConcilierPrincipal agent(String name) {
        var agent = new ConcilierPrincipal(name + "@alba.example", Kind.STAFF, null, Set.of(Roles.AGENT), "fr");
        return Callers.proved(agent, domain.clock().instant());
    }

    ConcilierPrincipal customer(UUID id) {
        return Callers.proved(Callers.customer(id), domain.clock().instant());
    }

    /** Somebody with an e-mail address and a phone. */
    UUID somebody() {
        var number = UUID.randomUUID();
        return customers
                .customer(
                        "{'externalId':'%s','givenName':'Marie','familyName':'Lefèvre','email':'m%s@example.org',"
                                + "'phone':'+33 6 12 34 56 78','birthDate':'1980-02-29','locale':'fr'}",
                        number, number)
                .id();
    }

    /** A call that this agent has with this customer, not verified yet. */
    String call(ConcilierPrincipal agent, UUID customer) {
        var id = domain.as(agent, calls::open).id();
        domain.run(agent, () -> calls.identify(id, customer));
        return id;
    }

    /** The voice platform has spoken. */
    void voice(String call, UUID customer, Verdict verdict, String reason) {
        domain.inTransaction(() -> {
            domain.get(Verdicts.class)
                    .onJudged(new AssertionJudged(
                            call, customer, verdict, reason, domain.clock().instant()));
            return null;
        });
    }

    void green(String call, UUID customer) {
        voice(call, customer, Verdict.GREEN, "accepted");
    }

    /** The file as the agent gets it. */
    CallerFile file(ConcilierPrincipal agent, UUID customer) {
        return domain.as(agent, () -> domain.get(Customers.class).inCall(customer));
    }

    InteractionView seen(ConcilierPrincipal agent, String call) {
        return domain.as(agent, () -> calls.find(call));
    }

    List<Access> looks(UUID customer) {
        return domain.as(
                Callers.customer(customer), () -> domain.get(Accesses.class).entries(customer, null, 50));
    }

    /** The link that the company's mailer was given last. */
    UUID link(UUID customer) {
        var data = domain.inTransaction(() -> (String) domain.em()
                .createNativeQuery("select data from event where subject_id = ?1 and event_type = ?2"
                        + " order by announced_at desc, entered desc")
                .setParameter(1, customer)
                .setParameter(2, "org.concilier.call.link.v1")
                .setMaxResults(1)
                .getSingleResult());
        try (var json = Json.createReader(new StringReader(data))) {
            var link = json.readObject().getString("link");
            return UUID.fromString(link.substring(link.indexOf("link=") + "link=".length()));
        }
    }

    void after(Duration time) {
        domain.clock().advance(time);
    }

    static Fields fields(String json, Object... parts) {
        return CustomerWorld.fields(json, parts);
    }
}
