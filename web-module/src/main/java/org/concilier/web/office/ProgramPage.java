package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.concilier.identity.ClientDraft;
import org.concilier.identity.ClientView;
import org.concilier.identity.Clients;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The programs that may call: what each may do, and with what it proves itself. */
@Named
@RequestScoped
public class ProgramPage {
    private static final int ALL = 200;

    @Inject
    Clients clients;

    @Inject
    Acts acts;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String id = Asked.of("id");
    private String kind = "PARTNER";
    private Long version;
    private String[] scopes;
    private String jwks;
    private String typed;
    private String secret;
    private ClientView client;

    public void load() {
        version = getClient().version();
    }

    public List<ClientView> getAll() {
        return clients.list(null, ALL);
    }

    public ClientView getClient() {
        if (client == null) client = clients.find(id == null ? "" : id);
        return client;
    }

    public String register() {
        return acts.attempt(() -> {
            var body = Json.createObjectBuilder()
                    .add("kind", kind)
                    .add("scopes", Json.createArrayBuilder(List.of(getScopes())));
            if (id != null) body.add("clientId", id.strip());
            return here(
                    clients.register(ClientDraft.from(new Fields(body.build()))).clientId(), "registered");
        });
    }

    public String allow() {
        return change(
                Json.createObjectBuilder()
                        .add("scopes", Json.createArrayBuilder(List.of(getScopes())))
                        .build(),
                "saved");
    }

    /** Replaces its keys by these; those left out are believed no more, and its tokens end. */
    public String rotate() {
        return acts.attempt(
                () -> change(Json.createObjectBuilder().add("jwks", set()).build(), "rotated"));
    }

    private JsonObject set() {
        try (var reader = Json.createReader(new StringReader(jwks == null ? "" : jwks))) {
            var sent = reader.readObject();
            return sent.containsKey("keys")
                    ? sent
                    : Json.createObjectBuilder()
                            .add("keys", Json.createArrayBuilder().add(sent))
                            .build();
        } catch (JsonException unreadable) {
            throw new InvalidInput("/jwks", "must be a JWK or a JWK set");
        }
    }

    public String enable(boolean on) {
        return change(Json.createObjectBuilder().add("enabled", on).build(), on ? "enabled" : "disabled");
    }

    private String change(JsonObject patch, String done) {
        return acts.attempt(
                () -> here(clients.change(id, version, new Fields(patch)).clientId(), done));
    }

    public String endTokens() {
        return acts.attempt(() -> {
            clients.endTokens(id);
            return here(id, "tokensEnded");
        });
    }

    public String dropSecret() {
        return acts.attempt(() -> {
            clients.dropSecret(id);
            return here(id, "secretDropped");
        });
    }

    /** Shown this once, on the answer itself: a secret is in no address and on no page that can be opened again. */
    public String renewSecret() {
        if (!id.equals(typed)) {
            faults.add("typed", say.of("office.typed", id));
            return null;
        }
        secret = clients.renewSecret(id);
        client = null;
        load();
        return null;
    }

    private static String here(String id, String done) {
        return "program?faces-redirect=true&id=" + id + "&done=" + done;
    }

    public List<String> getEveryScope() {
        return Roles.SCOPES;
    }

    /** Null unless it was made just now. */
    public String getSecret() {
        return secret;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String[] getScopes() {
        if (scopes != null) return scopes.clone();
        return id == null ? new String[0] : getClient().scopes().toArray(String[]::new);
    }

    public void setScopes(String[] scopes) {
        this.scopes = scopes.clone();
    }

    public String getJwks() {
        return jwks;
    }

    public void setJwks(String jwks) {
        this.jwks = jwks;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
