package org.concilier.customer;

import java.util.UUID;

/**
 * A customer as an agent sees one who is verified as present: by name. How to reach them stays masked until it is asked for,
 * one field at a time, with a reason ({@link UnmaskedFields}).
 *
 * @param email such as {@code m••••@e••••}; empty when unknown
 * @param phone dots and the last two digits; empty when unknown
 */
public record CallerFile(
        UUID id, String externalId, String givenName, String familyName, String email, String phone, String locale) {
    static CallerFile of(Customer customer) {
        var p = customer.profile();
        var masked = MaskedCustomer.of(customer);
        return new CallerFile(
                customer.id(),
                p.externalId(),
                p.givenName(),
                p.familyName(),
                masked.email(),
                masked.phone(),
                p.locale());
    }
}
