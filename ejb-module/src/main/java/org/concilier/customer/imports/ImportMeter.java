package org.concilier.customer.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts rows of files, for those who watch over the product; only what was committed. */
@ApplicationScoped
class ImportMeter {
    /** None where nobody watches, as in a test without a server. */
    @Inject
    Instance<MetricRegistry> registries;

    public void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) RowsWorkedOff rows) {
        for (var registry : registries) {
            counter(registry, "accepted", rows.accepted());
            counter(registry, "rejected", rows.rejected());
        }
    }

    private static void counter(MetricRegistry registry, String outcome, int rows) {
        registry.counter("concilier_import_rows_total", new Tag("outcome", outcome))
                .inc(rows);
    }
}
