package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;

/** A customer as a partner knows them. */
record Person(
        String externalId,
        String givenName,
        String familyName,
        String email,
        String phone,
        LocalDate birthDate,
        String locale) {

    /** A line of an import of customers. */
    JsonObject json() {
        return Json.createObjectBuilder()
                .add("externalId", externalId)
                .add("givenName", givenName)
                .add("familyName", familyName)
                .add("email", email)
                .add("phone", phone)
                .add("birthDate", birthDate.toString())
                .add("locale", locale)
                .build();
    }

    String name() {
        return givenName + " " + familyName;
    }
}
