package org.concilier.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concilier.shared.Fields;

/**
 * What a customer tells about themself; all but {@code externalId} and {@code locale} may be null.
 *
 * @param externalId the customer's identity in the company's other systems, unique
 * @param locale {@code fr} or {@code en}
 */
@Embeddable
public record Profile(
        @Column(name = "external_id", updatable = false) String externalId,
        @Column(name = "given_name") String givenName,
        @Column(name = "family_name") String familyName,
        String email,
        String phone,
        @Column(name = "birth_date") LocalDate birthDate,
        String locale) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}";
    private static final String PHONE = "\\+?[0-9][0-9 ()./-]{4,30}";

    /** Reads {@code {externalId, givenName, familyName, email, phone, birthDate, locale}}. */
    public static Profile read(Fields fields, LocalDate today) {
        var externalId = fields.text("externalId", 100);
        return fields.done(new Profile(externalId, null, null, null, null, null, "en").with(fields, today));
    }

    /** The profile after a merge patch (RFC 7396): what is absent stays, what is null goes. */
    Profile patched(Fields patch, LocalDate today) {
        if (patch.has("externalId")) patch.ignoring("externalId").fault("externalId", "cannot be changed");
        return patch.done(with(patch, today));
    }

    /** What of it somebody who knows the person would guess first. */
    List<String> words() {
        return Stream.of(externalId, givenName, familyName, email, phone)
                .filter(Objects::nonNull)
                .toList();
    }

    private Profile with(Fields fields, LocalDate today) {
        return new Profile(
                externalId,
                sent(fields, "givenName", givenName, name -> fields.optionalText(name, 100)),
                sent(fields, "familyName", familyName, name -> fields.optionalText(name, 100)),
                sent(fields, "email", email, name -> fields.matching(name, EMAIL, "marie@example.org")),
                sent(fields, "phone", phone, name -> fields.matching(name, PHONE, "+33 6 12 34 56 78")),
                sent(fields, "birthDate", birthDate, name -> born(fields, name, today)),
                Optional.ofNullable(sent(fields, "locale", locale, name -> fields.matching(name, "fr|en", "fr or en")))
                        .orElse("en"));
    }

    private static Optional<LocalDate> born(Fields fields, String name, LocalDate today) {
        return fields.date(name)
                .flatMap(day -> day.isBefore(EARLIEST) || day.isAfter(today)
                        ? fields.fault(name, "must be from 1900-01-01 to today")
                        : Optional.of(day));
    }

    private static <T> T sent(Fields fields, String name, T before, Function<String, Optional<T>> reader) {
        return fields.has(name) ? reader.apply(name).orElse(null) : before;
    }
}
