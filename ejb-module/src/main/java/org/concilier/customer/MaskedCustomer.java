package org.concilier.customer;

import java.util.UUID;

/**
 * A customer as an agent sees one who is not verified: enough to tell apart, too little to impersonate.
 *
 * @param name initials and dots, such as {@code M•••• L•••••}; empty when unknown
 * @param email such as {@code m••••@e••••}; empty when unknown
 * @param phone dots and the last two digits; empty when unknown
 */
public record MaskedCustomer(UUID id, String externalId, String name, String email, String phone, String locale) {
    private static final String DOTS = "••••";

    static MaskedCustomer of(Customer customer) {
        var p = customer.profile();
        var name = (word(p.givenName()) + " " + word(p.familyName())).strip();
        return new MaskedCustomer(customer.id(), p.externalId(), name, email(p.email()), phone(p.phone()), p.locale());
    }

    /** Always the same number of dots, so that not even the length is told. */
    private static String word(String text) {
        return text == null ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + DOTS;
    }

    private static String email(String address) {
        if (address == null) return "";
        var at = address.indexOf('@');
        return word(address) + "@" + word(address.substring(at + 1));
    }

    private static String phone(String number) {
        return number == null ? "" : DOTS + " " + number.substring(number.length() - 2);
    }
}
