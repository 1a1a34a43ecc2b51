package org.concilier.privacy;

import java.util.Optional;

/**
 * How a row names the person it is about.
 *
 * @param column of the row itself
 * @param parent table that the column refers to by {@code parentKey}, when only the parent's row names the person
 * @param parentColumn where it does
 */
record Owner(String column, String parent, String parentKey, String parentColumn) {
    static Owner direct(String column) {
        return new Owner(column, null, null, null);
    }

    /** The condition for one person, {@code ?1}. */
    String isPerson() {
        if (parent == null) return column + " = ?1";
        return column + " in (select " + parentKey + " from " + parent + " where " + parentColumn + " = ?1)";
    }

    /** A query for the persons of {@code :ids} that a table still has rows of. */
    String among(String table, String which) {
        if (parent == null) {
            return "select t." + column + " from " + table + " t where t." + column + " in (:ids)" + which;
        }
        return "select o." + parentColumn + " from " + table + " t join " + parent + " o on o." + parentKey + " = t."
                + column + " where o." + parentColumn + " in (:ids)" + which;
    }

    /** The column by which the person's rows are found, when it is the table's own. */
    Optional<String> own() {
        return parent == null ? Optional.of(column) : Optional.empty();
    }
}
