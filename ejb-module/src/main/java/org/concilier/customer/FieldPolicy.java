package org.concilier.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concilier.customer.CustomerView.Withheld;

/**
 * Which fields of a profile others see: identity and language rest on the contract; contact needs consent to product
 * news, the birth date to birthday offers. The customer sees everything.
 *
 * @param permits whether a purpose is permitted to the one who looks
 */
record FieldPolicy(Predicate<String> permits) {
    private static final List<Withheld> GUARDED = List.of(
            new Withheld("email", Agreed.PRODUCT_NEWS),
            new Withheld("phone", Agreed.PRODUCT_NEWS),
            new Withheld("birthDate", Agreed.BIRTHDAY_OFFERS));

    /** The purposes that open a field. */
    static final Set<String> PURPOSES = Set.of(Agreed.PRODUCT_NEWS, Agreed.BIRTHDAY_OFFERS);

    /** The data categories that a look under this policy touches. */
    Set<String> categories() {
        var shown = new TreeSet<>(Set.of("identity"));
        if (permits.test(Agreed.PRODUCT_NEWS)) shown.add("contact");
        if (permits.test(Agreed.BIRTHDAY_OFFERS)) shown.add("birth-date");
        return shown;
    }

    CustomerView view(Customer customer) {
        var p = customer.profile();
        var contact = permits.test(Agreed.PRODUCT_NEWS);
        var birth = permits.test(Agreed.BIRTHDAY_OFFERS);
        var shown = new Profile(
                p.externalId(),
                p.givenName(),
                p.familyName(),
                contact ? p.email() : null,
                contact ? p.phone() : null,
                birth ? p.birthDate() : null,
                p.locale());
        return new CustomerView(customer.id(), customer.version(), shown, customer.createdAt(), withheld());
    }

    private List<Withheld> withheld() {
        var all = new ArrayList<>(GUARDED);
        all.removeIf(field -> permits.test(field.purpose()));
        return List.copyOf(all);
    }
}
