package org.concilier.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Map;

/**
 * Queries about several that are mostly about one. Hibernate compiles a query with a list anew each time it runs, which
 * was a third of the time of a consent check; asked about one, the same query compares with a value and stays compiled.
 */
public final class Several {
    private Several() {}

    /**
     * @param query JPQL with {@code in :name} for each name of a list
     * @param lists by name; none is empty
     */
    public static <T> TypedQuery<T> query(
            EntityManager em, String query, Class<T> type, Map<String, ? extends Collection<?>> lists) {
        var text = query;
        for (var list : lists.entrySet()) {
            if (list.getValue().size() == 1) text = text.replace("in :" + list.getKey(), "= :" + list.getKey());
        }
        var made = em.createQuery(text, type);
        lists.forEach((name, values) ->
                made.setParameter(name, values.size() == 1 ? values.iterator().next() : values));
        return made;
    }
}
