package org.concilier.web.api;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.CustomerView;
import org.concilier.customer.CustomerView.Withheld;

/** A customer on the wire; a field that is withheld is absent and named in {@code withheld}. */
public record CustomerBody(
        UUID id,
        String externalId,
        String givenName,
        String familyName,
        String email,
        String phone,
        LocalDate birthDate,
        String locale,
        Instant createdAt,
        List<Withheld> withheld) {

    static CustomerBody of(CustomerView customer) {
        var p = customer.profile();
        return new CustomerBody(
                customer.id(),
                p.externalId(),
                p.givenName(),
                p.familyName(),
                p.email(),
                p.phone(),
                p.birthDate(),
                p.locale(),
                customer.createdAt(),
                customer.withheld());
    }

    /** The version, and how much is withheld: a consent changes what is shown without changing the customer. */
    static EntityTag tag(CustomerView customer) {
        return new EntityTag(customer.version() + "-" + customer.withheld().size());
    }

    /** The version alone, out of such a tag. */
    static long version(String ifMatch) {
        return Versions.required(ifMatch == null ? null : ifMatch.replaceFirst("-\\d+(?=\"?\\s*$)", ""));
    }
}
