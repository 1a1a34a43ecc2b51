package org.concilier.identity;

import com.nimbusds.jose.jwk.JWK;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concilier.shared.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** First clients and staff from a file that only demonstrations and tests have; what exists already is left alone. */
@Singleton
@Startup
@DependsOn("Vault")
@PermitAll
public class Bootstrap {
    @Inject
    @ConfigProperty(name = "concilier.bootstrap-file")
    Optional<String> file;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Passphrases passphrases;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @PostConstruct
    void read() {
        if (file.isEmpty()) return;
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of(file.get())))) {
            var first = reader.readObject();
            first.getJsonArray("clients").getValuesAs(JsonObject.class).forEach(this::client);
            first.getJsonArray("staff").getValuesAs(JsonObject.class).forEach(this::staff);
        } catch (IOException e) {
            throw new IllegalStateException("concilier.bootstrap-file cannot be read", e);
        }
    }

    private void client(JsonObject json) {
        var id = json.getString("clientId");
        if (em.find(Client.class, id) != null) return;
        Set<String> scopes = json.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
        var kind = Client.Kind.valueOf(json.getString("kind"));
        em.persist(new Client(id, kind, json.getString("clientSecret", null), scopes, clock.instant()));
        if (json.containsKey("jwk")) em.persist(new ClientKey(id, publicKey(json), clock.instant()));
    }

    private static JWK publicKey(JsonObject json) {
        try {
            return JWK.parse(json.getJsonObject("jwk").toString()).toPublicJWK();
        } catch (ParseException e) {
            throw new IllegalStateException("concilier.bootstrap-file holds a jwk that is no key", e);
        }
    }

    private void staff(JsonObject json) {
        if (accounts.isTaken(json.getString("login"))) return;
        var hash = passphrases.hash(json.getString("passphrase"));
        var account = Account.ofStaff(json.getString("login"), json.getString("role"), hash, "fr", clock.instant());
        account.bindTotp(json.getString("totpSecret"), secrets);
        em.persist(account);
    }
}
