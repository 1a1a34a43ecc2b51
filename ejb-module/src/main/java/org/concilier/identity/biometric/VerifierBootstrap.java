package org.concilier.identity.biometric;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.concilier.shared.Fields;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** First verifiers from a file that only demonstrations and tests have; those registered already are left alone. */
@Singleton
@Startup
@DependsOn("Vault")
@PermitAll
public class VerifierBootstrap {
    @Inject
    @ConfigProperty(name = "concilier.bootstrap-file")
    Optional<String> file;

    @PersistenceContext
    EntityManager em;

    @Inject
    VerifierBook book;

    @Inject
    Clock clock;

    // A name of its own: the container picks a callback by name alone, at times the wrong one of two.
    @PostConstruct
    void readVerifiers() {
        if (file.isEmpty()) return;
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of(file.get())))) {
            var first = reader.readObject();
            if (first.containsKey("verifiers"))
                first.getJsonArray("verifiers").getValuesAs(JsonObject.class).forEach(this::register);
        } catch (IOException e) {
            throw new IllegalStateException("concilier.bootstrap-file cannot be read", e);
        }
    }

    private void register(JsonObject json) {
        var draft = VerifierDraft.from(new Fields(json));
        if (book.byIssuer(draft.issuer()).isEmpty()) em.persist(new Verifier(draft, clock.instant()));
    }
}
