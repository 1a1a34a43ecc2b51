package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonValue;

/** Gives customers an account for the portal: the company sends a code, the customer chooses login and passphrase. */
final class Accounts {
    private final Api api;

    Accounts(Api api) {
        this.api = api;
    }

    Credentials.CustomerAccount open(Person person, String id) {
        var invitation = api.create("/api/v1/customers/" + id + "/invitations", JsonValue.EMPTY_JSON_OBJECT);
        var passphrase = Secrets.passphrase();
        var activation = Json.createObjectBuilder()
                .add("code", invitation.body().getString("code"))
                .add("login", person.email())
                .add("passphrase", passphrase)
                .add("locale", person.locale())
                .build();
        api.create("/api/v1/activations", activation);
        return new Credentials.CustomerAccount(id, person.externalId(), person.email(), passphrase);
    }
}
