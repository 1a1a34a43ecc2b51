package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * One purchase of one customer.
 *
 * @param externalId of the customer
 */
record Bought(String externalId, String orderId, Instant at, String channel, List<Line> lines, String currency) {
    /** @param cents price of one piece */
    record Line(String sku, String category, int quantity, long cents) {}

    Bought {
        lines = List.copyOf(lines);
    }

    long cents() {
        return lines.stream().mapToLong(line -> line.quantity() * line.cents()).sum();
    }

    /** A line of an import of purchases. */
    JsonObject json() {
        var all = Json.createArrayBuilder();
        for (var line : lines) {
            all.add(Json.createObjectBuilder()
                    .add("sku", line.sku())
                    .add("category", line.category())
                    .add("quantity", line.quantity())
                    .add("unitPrice", new Money(line.cents(), currency).json()));
        }
        return Json.createObjectBuilder()
                .add("externalId", externalId)
                .add("orderId", orderId)
                .add("purchasedAt", at.toString())
                .add("channel", channel)
                .add("lines", all)
                .add("total", new Money(cents(), currency).json())
                .build();
    }
}
