package org.concilier.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.concilier.shared.Secrets;

/** Writes the options of both ceremonies (WebAuthn Level 3, sections 5.4 and 5.5). */
@ApplicationScoped
class PromptWriter {
    private static final String HANDLE = "passkey-user-handle";

    @Inject
    RelyingParty party;

    @Inject
    Secrets secrets;

    /**
     * Asks for any key of this site, or for one of these.
     *
     * @param known empty at sign-in, where the key itself says whose it is
     */
    String get(String challenge, long seconds, List<Passkey> known) {
        return Json.createObjectBuilder()
                .add("challenge", challenge)
                .add("rpId", party.id())
                .add("userVerification", "required")
                .add("timeout", seconds * 1000)
                .add("allowCredentials", descriptors(known))
                .build()
                .toString();
    }

    /**
     * Asks for a new key.
     *
     * @param login shown by the authenticator; empty while it is still being typed
     * @param attested whether the maker's word is wanted
     */
    String create(String challenge, long seconds, String login, String handle, List<Passkey> known, boolean attested) {
        return Json.createObjectBuilder()
                .add("challenge", challenge)
                .add("rp", Json.createObjectBuilder().add("id", party.id()).add("name", party.name()))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", handle)
                                .add("name", login)
                                .add("displayName", login))
                .add("pubKeyCredParams", algorithms())
                .add("timeout", seconds * 1000)
                .add("excludeCredentials", descriptors(known))
                .add("authenticatorSelection", selection())
                .add("attestation", attested ? "direct" : "none")
                .build()
                .toString();
    }

    /** Which keys still open something. */
    String accepted(List<Passkey> known) {
        if (known.isEmpty()) return "";
        var ids = Json.createArrayBuilder();
        known.stream().filter(key -> !key.isCopied()).map(Passkey::credentialId).forEach(ids::add);
        return Json.createObjectBuilder()
                .add("rpId", party.id())
                .add("userId", known.get(0).userHandle())
                .add("allAcceptedCredentialIds", ids)
                .build()
                .toString();
    }

    /** 64 bytes that say nothing about the person; the same for all keys of an account, so that a new one replaces. */
    String handle(String challenge, List<Passkey> known) {
        if (!known.isEmpty()) return known.get(0).userHandle();
        var both = new byte[64];
        System.arraycopy(secrets.mac(HANDLE + "-1", KeyCodec.bytes(challenge)), 0, both, 0, 32);
        System.arraycopy(secrets.mac(HANDLE + "-2", KeyCodec.bytes(challenge)), 0, both, 32, 32);
        return KeyCodec.text(both);
    }

    private static JsonObjectBuilder selection() {
        return Json.createObjectBuilder()
                .add("residentKey", "required")
                .add("requireResidentKey", true)
                .add("userVerification", "required");
    }

    private static JsonArrayBuilder algorithms() {
        var all = Json.createArrayBuilder();
        Rules.OURS
                .algorithms()
                .forEach(one -> all.add(
                        Json.createObjectBuilder().add("type", "public-key").add("alg", one.getValue())));
        return all;
    }

    private static JsonArrayBuilder descriptors(List<Passkey> known) {
        var all = Json.createArrayBuilder();
        for (var key : known) {
            var transports = Json.createArrayBuilder();
            Stream.of(key.transports().split(" "))
                    .filter(hint -> !hint.isEmpty())
                    .forEach(transports::add);
            all.add(Json.createObjectBuilder()
                    .add("type", "public-key")
                    .add("id", key.credentialId())
                    .add("transports", transports));
        }
        return all;
    }
}
