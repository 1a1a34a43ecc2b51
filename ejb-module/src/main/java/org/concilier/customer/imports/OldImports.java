package org.concilier.customer.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.concilier.privacy.retention.Perishable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is left of imports that ended long ago: rejected lines, and pieces that were never worked off. Counts stay. */
@ApplicationScoped
class OldImports implements Perishable {
    private static final int PIECE = 2_000;
    private static final Map<String, String> TABLES = Map.of("import_reject", "line", "import_chunk", "seq");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.retention.imports")
    String kept;

    @Override
    public String what() {
        return "rejected lines and pieces of ended imports";
    }

    @Override
    public String kept() {
        return kept;
    }

    @Override
    public long due() {
        return TABLES.keySet().stream()
                .mapToLong(table -> ((Number) em.createNativeQuery("select count(*) from " + table + " r"
                                        + " join import_job j on j.id = r.import_id where j.finished_at < ?1")
                                .setParameter(1, end())
                                .getSingleResult())
                        .longValue())
                .sum();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        int dropped = 0;
        for (var table : TABLES.entrySet()) dropped += drop(table.getKey(), table.getValue());
        return dropped > 0;
    }

    /** The first lines of one import: a piece, however long its file was. */
    private int drop(String table, String number) {
        var found = em.createNativeQuery(
                        "select j.id from import_job j where j.finished_at < ?1" + " and exists (select 1 from " + table
                                + " r where r.import_id = j.id)",
                        java.util.UUID.class)
                .setParameter(1, end())
                .setMaxResults(1)
                .getResultList();
        if (found.isEmpty()) return 0;
        return em.createNativeQuery("delete from " + table + " where import_id = ?1 and " + number + " in (select "
                        + number + " from " + table + " where import_id = ?1 order by " + number + " limit " + PIECE
                        + ")")
                .setParameter(1, found.get(0))
                .executeUpdate();
    }

    private Instant end() {
        return clock.instant().atZone(ZoneOffset.UTC).minus(Period.parse(kept)).toInstant();
    }
}
