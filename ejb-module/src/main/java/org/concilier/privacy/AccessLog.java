package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
     * Notes a look in the caller's transaction; nothing for the customer's own look.
     *
     * @param why what it is for, up to 500 characters
     * @param categories data categories shown, such as {@code purchase-history}
     * @param basis what allows it, such as {@code contract} or a purpose code
     * @throws NotYours for a customer who asks for someone else; the refusal is noted in a transaction of its own
     */
    @Transactional(TxType.MANDATORY)
    public void look(UUID customerId, String why, Set<String> categories, String basis) {
        looks(List.of(customerId), why, categories, basis);
    }

    /** Notes looks at many persons in few round trips. */
    @Transactional(TxType.MANDATORY)
    public void looks(Collection<UUID> customerIds, String why, Set<String> categories, String basis) {
        var others = others(customerIds);
        if (others.isEmpty()) return;
        var principal = caller.principal();
        if (principal.filter(p -> p.kind() == Kind.CUSTOMER).isPresent()) {
            book.writeApart(others, Party.of(principal), Look.refused(why, categories, SOMEONE_ELSE));
            throw new NotYours();
        }
        book.write(others, Party.of(principal), Look.allowed(why, categories, basis));
    }

    /**
     * Notes a look that was refused, in a transaction of its own, so that it stays when the caller's is rolled back.
     *
     * @param reason why it was refused, up to 500 characters
     */
    public void refused(UUID customerId, String why, Set<String> categories, String reason) {
        var others = others(List.of(customerId));
        if (!others.isEmpty())
            book.writeApart(others, Party.of(caller.principal()), Look.refused(why, categories, reason));
    }

    private List<UUID> others(Collection<UUID> customerIds) {
        return customerIds.stream().distinct().filter(id -> !caller.is(id)).toList();
    }
}
