package org.concilier.customer.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns a body into stored pieces while it comes in, with one piece in memory. Internal. */
@ApplicationScoped
class ImportIntake {
    private static final Logger LOG = Logger.getLogger(ImportIntake.class.getName());

    @Inject
    ImportStore store;

    @Inject
    ImportRunner runner;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency", defaultValue = "EUR")
    String currency;

    ImportView receive(String partner, String key, ImportKind kind, ImportFormat format, InputStream body)
            throws IOException {
        var records = format.open(body, kind, currency);
        var id = store.open(partner, key, kind);
        runner.receiving(id);
        try {
            return store.close(id, drain(id, records));
        } finally {
            runner.received(id);
        }
    }

    /** Whether the body came to its end. */
    private boolean drain(UUID id, RecordReader records) {
        var piece = new ArrayList<ImportRecord>();
        var whole = true;
        try {
            int size = 0;
            for (var record = records.next(); record != null; record = records.next()) {
                var length = record.stored().length();
                if (piece.size() == ImportChunk.MOST_RECORDS || size + length > ImportChunk.ROOM) {
                    store.add(id, piece);
                    piece.clear();
                    size = 0;
                }
                piece.add(record);
                size += length;
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "Import {0} was cut: {1}", new Object[] {id, e.getMessage()});
            whole = false;
        }
        if (!piece.isEmpty()) store.add(id, piece);
        return whole;
    }
}
