package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.concilier.vault.SubjectKey;

/** Reads the rows of holdings one by one, however many there are. Internal: judges nobody. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HoldingReader {
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    /**
     * Gives each row of the person in turn: what its columns hold, in their order, as numbers, booleans, texts (instants
     * in UTC, dates) or null.
     */
    public void read(Holding holding, UUID customerId, SubjectKey key, Consumer<List<Object>> row) {
        if (holding.isInVault() || holding.columns().isEmpty()) return;
        var query = em.createNativeQuery(holding.select())
                .setParameter(1, customerId)
                .setHint("org.hibernate.fetchSize", AT_ONCE);
        try (var rows = query.getResultStream()) {
            for (var found = rows.iterator(); found.hasNext(); ) {
                Object one = found.next();
                row.accept(plain(holding, key, one instanceof Object[] many ? many : new Object[] {one}));
            }
        }
    }

    /** The first rows of the person, so many at most. */
    List<List<Object>> first(Holding holding, UUID customerId, SubjectKey key, int most) {
        if (holding.isInVault() || holding.columns().isEmpty()) return List.of();
        List<?> found = em.createNativeQuery(holding.select())
                .setParameter(1, customerId)
                .setMaxResults(most)
                .getResultList();
        return found.stream()
                .map(one -> plain(holding, key, one instanceof Object[] many ? many : new Object[] {one}))
                .toList();
    }

    private static List<Object> plain(Holding holding, SubjectKey key, Object[] contents) {
        var row = new ArrayList<Object>();
        for (int i = 0; i < contents.length; i++) {
            var use = holding.columns().get(i).sealedFor();
            row.add(use == null || contents[i] == null ? plain(contents[i]) : key.open((String) contents[i], use));
        }
        return row;
    }

    private static Object plain(Object content) {
        if (content == null || content instanceof Number || content instanceof Boolean) return content;
        if (content instanceof OffsetDateTime time) return time.toInstant().toString();
        if (content instanceof Timestamp time) return time.toInstant().toString();
        if (content instanceof Date day) return day.toLocalDate().toString();
        return content.toString();
    }
}
