package org.concilier.identity;

import java.util.UUID;
import org.concilier.shared.Domain;

/** Customers with the passphrase of all the others, hashed once: what is measured begins when they come. */
final class People {
    private final Domain domain;
    private final String hash;

    People(Domain domain) {
        this.domain = domain;
        this.hash = domain.get(Passphrases.class).hash(IdentityWorld.PASSPHRASE);
    }

    String another() {
        var login = nobody();
        domain.inTransaction(() -> {
            domain.em()
                    .persist(Account.ofCustomer(
                            login, UUID.randomUUID(), hash, "fr", domain.clock().instant()));
            return null;
        });
        return login;
    }

    static String nobody() {
        return UUID.randomUUID() + "@customer.example";
    }
}
