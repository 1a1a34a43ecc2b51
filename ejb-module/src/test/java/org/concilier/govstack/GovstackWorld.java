package org.concilier.govstack;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.consent.ConsentChecks;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.NoticeText;
import org.concilier.consent.Notices;
import org.concilier.consent.policy.Policies;
import org.concilier.consent.policy.PolicyDraft;
import org.concilier.customer.CustomerWorld;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** The starter purposes and policy, and the programs that call. */
final class GovstackWorld {
    static final ConcilierPrincipal CONFIG =
            Callers.client(Roles.PRIVACY_WRITE, Roles.CUSTOMERS_READ, Roles.CUSTOMERS_WRITE);
    static final ConcilierPrincipal SERVICE =
            Callers.client(Roles.CONSENTS_READ, Roles.CONSENTS_WRITE, Roles.CUSTOMERS_READ, Roles.CUSTOMERS_WRITE);
    static final ConcilierPrincipal AUDIT = Callers.client(Roles.AUDIT_READ);

    final Domain domain;
    final ConfigTree config;
    final ServiceTree service;
    final ServiceRecords records;
    final AuditTree audit;

    GovstackWorld(Domain domain) {
        this.domain = domain;
        new CustomerWorld(domain);
        this.config = domain.get(ConfigTree.class);
        this.service = domain.get(ServiceTree.class);
        this.records = domain.get(ServiceRecords.class);
        this.audit = domain.get(AuditTree.class);
        if (domain.get(Policies.class).current().isEmpty()) domain.run(CONFIG, this::publishPolicy);
    }

    String individual() {
        var body = CustomerWorld.fields("{'externalId':'%s'}", UUID.randomUUID());
        return as(SERVICE, () -> service.create(body)).id();
    }

    boolean permits(String individual, String purpose) {
        var question = new ConsentChecks.Question(UUID.fromString(individual), purpose, null);
        return as(
                Callers.client(Roles.DECISIONS_READ),
                () -> domain.get(ConsentChecks.class)
                        .check(List.of(question))
                        .get(0)
                        .decision());
    }

    void publish(String purpose, String words, boolean compatible) {
        var text = new NoticeText(words, words, words, words, words, words, words);
        var draft = new NoticeDraft(compatible, Map.of("fr", text, "en", text));
        domain.run(CONFIG, () -> domain.get(Notices.class).publish(purpose, draft));
    }

    <T> T as(ConcilierPrincipal caller, Callable<T> work) {
        return domain.as(caller, work);
    }

    private void publishPolicy() {
        try (var reader =
                Json.createReader(new StringReader(Files.readString(Path.of("../config/catalogue/policy.json"))))) {
            domain.get(Policies.class).put(PolicyDraft.from(new Fields(reader.readObject())), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
