package org.concilier.customer.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.concilier.shared.InvalidInput;

/** What the lines of a file are, and the columns of a CSV file of them. */
public enum ImportKind {
    PURCHASES(
            List.of(
                    "externalId",
                    "orderId",
                    "purchasedAt",
                    "channel",
                    "sku",
                    "category",
                    "quantity",
                    "unitPrice",
                    "total"),
            List.of("currency")),
    CUSTOMERS(List.of("externalId"), List.of("givenName", "familyName", "email", "phone", "birthDate", "locale")),
    CONSENTS(
            List.of("externalId", "purpose", "decision", "noticeVersion", "language", "method", "channel"),
            List.of("place", "evidence", "givenAt"));

    final List<String> needed;
    final List<String> optional;

    ImportKind(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** The kind of a request: {@code purchases}, {@code customers} or {@code consents}. */
    public static ImportKind named(String name) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/kind", "must be purchases, customers or consents"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
