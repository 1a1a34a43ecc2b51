package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.concilier.identity.biometric.UnknownVerifier;
import org.concilier.identity.biometric.VerifierDraft;
import org.concilier.identity.biometric.VerifierView;
import org.concilier.identity.biometric.Verifiers;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Biometric verifiers: whose word about a body is taken, with which keys; and how to stop it at once. */
@Named
@RequestScoped
public class VerifierPage {
    private static final int ALL = 200;

    @Inject
    Verifiers verifiers;

    @Inject
    Acts acts;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String id = Asked.of("id");
    private Long version;
    private String jwks;
    private String kid;
    private String why;
    private VerifierView verifier;

    public void load() {
        version = getVerifier().version();
    }

    public List<VerifierView> getAll() {
        return verifiers.list(null, ALL);
    }

    public VerifierView getVerifier() {
        if (verifier == null) verifier = verifiers.find(known());
        return verifier;
    }

    private UUID known() {
        return Ids.of(id).orElseThrow(UnknownVerifier::new);
    }

    /** Other keys from now on; what the old ones signed before stays valid until it ends. */
    public String rotate() {
        return acts.attempt(() -> change(keys(), getVerifier().active(), "rotated"));
    }

    /** Off ends all that rests on its word, at once. */
    public String turn(boolean on) {
        return acts.attempt(() -> change(null, on, on ? "enabled" : "disabled"));
    }

    private String change(JsonObject keys, boolean active, String done) {
        verifiers.change(known(), version, VerifierDraft.from(new Fields(body(keys, active))));
        return here(done);
    }

    private JsonObject body(JsonObject keys, boolean active) {
        var now = getVerifier();
        var body = Json.createObjectBuilder()
                .add("issuer", now.issuer())
                .add("name", now.name())
                .add("algorithm", now.algorithm())
                .add("modalities", Json.createArrayBuilder(now.modalities()))
                .add("leastScore", now.leastScore().stripTrailingZeros().toPlainString())
                .add("trust", now.trust().name())
                .add("active", active);
        if (!now.places().isEmpty()) body.add("places", Json.createArrayBuilder(now.places()));
        if (now.clientId() != null) body.add("clientId", now.clientId());
        if (keys != null) body.add("jwks", keys);
        else if (now.jwksUrl() != null) body.add("jwksUrl", now.jwksUrl());
        else body.add("jwks", read(now.jwks()));
        return body.build();
    }

    private JsonObject keys() {
        return read(jwks == null ? "" : jwks);
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException unreadable) {
            throw new InvalidInput("/jwks", "must be a JWK set");
        }
    }

    /** The key may be in wrong hands: nothing it signed is believed, before or after. There is no way back. */
    public String revoke() {
        if (kid == null) faults.add("kid", say.of("office.fault.required"));
        if (why == null) faults.add("why", say.of("office.fault.required"));
        if (kid == null || why == null) return null;
        return acts.attempt(() -> {
            verifiers.revokeKey(known(), kid.strip(), why);
            return here("revoked");
        });
    }

    private String here(String done) {
        return "verifier?faces-redirect=true&id=" + id + "&done=" + done;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getJwks() {
        return jwks == null ? getVerifier().jwks() : jwks;
    }

    public void setJwks(String jwks) {
        this.jwks = jwks;
    }

    public String getKid() {
        return kid;
    }

    public void setKid(String kid) {
        this.kid = kid;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
