package org.concilier.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.consent.Company;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.breach.Affected;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.Concerned;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Letters to those whom a breach concerns, each in the person's language. The law asks for them, so no consent is needed. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
public class BreachLetters {
    private static final Set<String> CATEGORIES = Set.of("identity", "contact", "access-log");

    @PersistenceContext
    EntityManager em;

    @Inject
    Concerned concerned;

    @Inject
    AccessLog log;

    @Inject
    Company company;

    @Inject
    @ConfigProperty(name = "concilier.dpo.name")
    String officer;

    @Inject
    @ConfigProperty(name = "concilier.dpo.contact")
    String contact;

    @Inject
    @ConfigProperty(name = "concilier.authority.name")
    String authority;

    @Inject
    @ConfigProperty(name = "concilier.authority.complaints-url")
    String complaints;

    @Inject
    @ConfigProperty(name = "concilier.time-zone", defaultValue = "Europe/Paris")
    String zone;

    /** Some letters, and where to go on; {@code next} is null at the end. */
    public record Page(List<BreachLetter> letters, UUID next) {}

    /**
     * The next letters, in the order of the customers' ids.
     *
     * @param after null to begin
     * @param limit how many persons to look at, at most 201
     */
    public Page page(UUID breachId, UUID after, int limit) {
        var breach = concerned.breach(breachId);
        var page = concerned.page(breachId, after, limit);
        var ids = page.persons().stream().map(Affected::customerId).toList();
        log.looks(ids, "telling of a data breach", CATEGORIES, "legal obligation: GDPR article 34");
        var profiles = profiles(ids);
        var letters = new ArrayList<BreachLetter>();
        for (var person : page.persons()) {
            var profile = profiles.get(person.customerId());
            if (profile != null) letters.add(letter(breach, person, profile));
        }
        return new Page(letters, page.next());
    }

    private BreachLetter letter(BreachView breach, Affected person, Profile profile) {
        var controller = company.controller();
        var sender = new BreachWords.Sender(
                controller.name(),
                controller.address(),
                officer,
                contact,
                controller.phone(),
                new BreachWords.Authority(authority, complaints));
        var words = new BreachWords(profile.locale(), ZoneId.of(zone), sender);
        var name = Stream.of(profile.givenName(), profile.familyName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var known = name.isEmpty() ? null : name;
        return new BreachLetter(
                person.customerId(),
                profile.locale(),
                known,
                profile.email(),
                profile.phone(),
                words.subject(),
                words.text(known, breach, person));
    }

    private Map<UUID, Profile> profiles(List<UUID> ids) {
        var profiles = new HashMap<UUID, Profile>();
        if (ids.isEmpty()) return profiles;
        em.createQuery("select c from Customer c where c.id in :ids", Customer.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(customer -> profiles.put(customer.id(), customer.profile()));
        return profiles;
    }
}
