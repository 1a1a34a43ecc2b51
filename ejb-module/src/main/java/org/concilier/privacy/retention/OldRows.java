package org.concilier.privacy.retention;

import jakarta.persistence.EntityManager;

/**
 * Rows of a table that were written before a moment. All three names stand in the code and come from nobody else.
 *
 * @param key columns that name a row
 * @param since the column that says when it was written
 */
public record OldRows(String table, String key, String since) {
    private static final int PIECE = 5_000;

    /** @param end a moment or a day, as the column has them */
    public long count(EntityManager em, Object end) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " where " + since + " < ?1")
                        .setParameter(1, end)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Deletes the oldest of them, so many that no transaction grows long.
     *
     * @return whether there may be more
     */
    public boolean drop(EntityManager em, Object end) {
        return em.createNativeQuery("delete from " + table + " where (" + key + ") in (select " + key + " from " + table
                                + " where " + since + " < ?1 order by " + since + " limit " + PIECE + ")")
                        .setParameter(1, end)
                        .executeUpdate()
                == PIECE;
    }
}
