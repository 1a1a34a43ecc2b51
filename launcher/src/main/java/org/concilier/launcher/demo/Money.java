package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;

/** An amount in cents, and as the API writes it. */
record Money(long cents, String currency) {
    JsonObject json() {
        return Json.createObjectBuilder()
                .add("amount", BigDecimal.valueOf(cents, 2).toPlainString())
                .add("currency", currency)
                .build();
    }
}
