package org.concilier.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A virtual authenticator of the browser (WebAuthn Level 3, section 11; Chrome DevTools Protocol, domain WebAuthn). */
final class Authenticator {
    private final CDPSession devtools;
    private final String id;

    private Authenticator(CDPSession devtools, String id) {
        this.devtools = devtools;
        this.id = id;
    }

    /** A device of this page's person, who is there and verified at each touch. */
    static Authenticator of(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        var id = devtools.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
        return new Authenticator(devtools, id);
    }

    /** Whether whoever touches it is its owner. */
    void verifies(boolean owner) {
        var asked = named();
        asked.addProperty("isUserVerified", owner);
        devtools.send("WebAuthn.setUserVerified", asked);
    }

    /** Whether somebody touches it when it asks. */
    void isTouched(boolean touched) {
        var asked = named();
        asked.addProperty("enabled", touched);
        devtools.send("WebAuthn.setAutomaticPresenceSimulation", asked);
    }

    /** The only key in it, as whoever breaks it open would read it. */
    JsonObject key() {
        return devtools.send("WebAuthn.getCredentials", named())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
    }

    int keys() {
        return devtools.send("WebAuthn.getCredentials", named())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Puts a key in, such as a copy. */
    void put(JsonObject key) {
        var asked = named();
        asked.add("credential", key);
        devtools.send("WebAuthn.addCredential", asked);
    }

    private JsonObject named() {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        return asked;
    }
}
