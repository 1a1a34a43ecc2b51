package org.concilier.identity.counter;

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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** First kiosks from a file that only demonstrations and tests have; those that stand somewhere already stay there. */
@Singleton
@Startup
@DependsOn("Bootstrap")
@PermitAll
public class KioskBootstrap {
    @Inject
    @ConfigProperty(name = "concilier.bootstrap-file")
    Optional<String> file;

    @PersistenceContext
    EntityManager em;

    // A name of its own: the container picks a callback by name alone, at times the wrong one of two.
    @PostConstruct
    void readKiosks() {
        if (file.isEmpty()) return;
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of(file.get())))) {
            var first = reader.readObject();
            if (first.containsKey("kiosks"))
                first.getJsonArray("kiosks").getValuesAs(JsonObject.class).forEach(this::place);
        } catch (IOException e) {
            throw new IllegalStateException("concilier.bootstrap-file cannot be read", e);
        }
    }

    private void place(JsonObject json) {
        var client = json.getString("client");
        var place = json.getString("place");
        Places.require(place);
        if (em.find(Kiosk.class, client) == null) em.persist(new Kiosk(client, place));
    }
}
