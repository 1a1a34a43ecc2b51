package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;

/** Called first by everything that shows a person's data to someone, so that the person can see who looked. */
@ApplicationScoped
public class AccessLog {
    private static final String SOMEONE_ELSE = "refused: the data of someone else";

    @Inject
    AccessBook book;

    @Inject
    Caller caller;

    /**
     * One of many persons looked at together.
     *
     * @param categories data categories shown of this person
     */
    public record Seen(UUID customerId, Set<String> categories, Basis basis) {}

    /**
     * Notes a look in the caller's transaction; nothing for the customer's own look.
     *
     * @param why what it is for, up to 500 characters
     * @param categories data categories shown, such as {@code purchase-history}
     * @param basis what allows it, such as {@code contract}; consents are named by {@link Basis#consents}
     * @throws NotYours for a customer who asks for someone else; the refusal is noted in a transaction of its own
     */
    @Transactional(TxType.MANDATORY)
    public void look(UUID customerId, String why, Set<String> categories, String basis) {
        look(customerId, why, categories, Basis.of(basis));
    }

    /** The same, on consents or any other basis. */
    @Transactional(TxType.MANDATORY)
    public void look(UUID customerId, String why, Set<String> categories, Basis basis) {
        looks(why, List.of(new Seen(customerId, categories, basis)));
    }

    /** Notes looks at the same data of many persons in few round trips. */
    @Transactional(TxType.MANDATORY)
    public void looks(Collection<UUID> customerIds, String why, Set<String> categories, String basis) {
        var ground = Basis.of(basis);
        looks(
                why,
                customerIds.stream().map(id -> new Seen(id, categories, ground)).toList());
    }

    /** Notes looks at many persons, each on a basis of its own, in few round trips. */
    @Transactional(TxType.MANDATORY)
    public void looks(String why, Collection<Seen> persons) {
        var others = others(persons);
        if (others.isEmpty()) return;
        var principal = caller.principal();
        if (principal.filter(p -> p.kind() == Kind.CUSTOMER).isPresent()) {
            book.writeApart(
                    Party.of(principal),
                    looks(others, seen -> Look.refused(seen.customerId(), why, seen.categories(), SOMEONE_ELSE)));
            throw new NotYours();
        }
        book.write(
                Party.of(principal),
                looks(others, seen -> Look.allowed(seen.customerId(), why, seen.categories(), seen.basis())));
    }

    /**
     * Notes a look that was refused, in a transaction of its own, so that it stays when the caller's is rolled back.
     *
     * @param reason why it was refused, up to 500 characters
     */
    public void refused(UUID customerId, String why, Set<String> categories, String reason) {
        if (caller.is(customerId)) return;
        book.writeApart(Party.of(caller.principal()), List.of(Look.refused(customerId, why, categories, reason)));
    }

    private List<Seen> others(Collection<Seen> persons) {
        var once = new HashSet<UUID>();
        return persons.stream()
                .filter(seen -> !caller.is(seen.customerId()) && once.add(seen.customerId()))
                .toList();
    }

    private static List<Look> looks(List<Seen> persons, Function<Seen, Look> look) {
        return persons.stream().map(look).toList();
    }
}
