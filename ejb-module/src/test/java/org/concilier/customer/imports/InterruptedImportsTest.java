package org.concilier.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Purchases;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class InterruptedImportsTest {
    private final Domain domain;
    private final CustomerWorld world;
    private final ImportWorld files;

    InterruptedImportsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        files = new ImportWorld(domain);
    }

    @Test
    void aCutFileGoesInAsFarAsItCameAndTellsWhereToResume() {
        world.register("cut-1");
        var lines = ImportWorld.lines("cut-1", "C-", 700);
        var cut = new SequenceInputStream(
                ImportWorld.bytes(
                        lines + ImportWorld.purchase("cut-1", "C-x", "1.00").substring(0, 40)),
                broken());

        var done = files.finished(files.receive(ImportKind.PURCHASES, ImportFormat.NDJSON, cut, -1));

        assertThat(done.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(done.accepted()).isEqualTo(700);
        assertThat(done.resumeFromLine()).isEqualTo(701);
    }

    @Test
    void aBodyShorterThanAnnouncedIsCut() {
        world.register("short-1");
        var text = ImportWorld.purchase("short-1", "S-1", "1.00") + "\n"
                + ImportWorld.purchase("short-1", "S-2", "1.00").substring(0, 30);
        var done = files.finished(files.receive(
                ImportKind.PURCHASES, ImportFormat.NDJSON, ImportWorld.bytes(text), text.length() + 100L));

        assertThat(done.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.resumeFromLine()).isEqualTo(2);
    }

    @Test
    void whatAKilledServerLeftIsWorkedOffExactlyOnce() {
        var id = world.register("killed-1");
        var store = domain.get(ImportStore.class);
        var work = domain.get(ImportWork.class);
        var killedReceiving = left(store, "killed-1", "KR-", false);
        var killedWorking = left(store, "killed-1", "KW-", true);
        work.step(killedWorking);

        domain.get(ImportRunner.class).watch();
        assertThat(files.find(killedReceiving).state()).isEqualTo(ImportState.RECEIVING);
        domain.clock().advance(Duration.ofMinutes(1));
        domain.get(ImportRunner.class).watch();

        assertThat(files.finished(files.find(killedWorking)).state()).isEqualTo(ImportState.DONE);
        assertThat(files.find(killedWorking).accepted()).isEqualTo(4);
        var cut = files.finished(files.find(killedReceiving));
        assertThat(cut.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(cut.resumeFromLine()).isEqualTo(5);
        var bought = domain.as(
                Callers.customer(id), () -> domain.get(Purchases.class).page(id, null, 50));
        assertThat(bought).hasSize(8);
        var kept = domain.inTransaction(() -> domain.em()
                .createQuery("select count(c) from ImportChunk c where c.importId in :ids", Long.class)
                .setParameter("ids", List.of(killedReceiving, killedWorking))
                .getSingleResult());
        assertThat(kept).isZero();
    }

    @Test
    void whoWasTakenForDeadMayNotGoOnReceiving() {
        var store = domain.get(ImportStore.class);
        var id = left(store, "nobody", "TO-", false);
        domain.clock().advance(Duration.ofMinutes(1));
        domain.get(ImportRunner.class).watch();

        assertThatThrownBy(() -> store.add(id, List.of(ImportRecord.of(5, "{}"))))
                .isInstanceOf(ImportTakenOver.class);
    }

    private UUID left(ImportStore store, String customer, String orders, boolean whole) {
        var id = store.open("partner", null, ImportKind.PURCHASES);
        for (int chunk = 0; chunk < 2; chunk++) {
            var line = 1 + 2 * chunk;
            store.add(id, List.of(record(line, customer, orders), record(line + 1, customer, orders)));
        }
        if (whole) store.close(id, true);
        return id;
    }

    private static ImportRecord record(int line, String customer, String orders) {
        return ImportRecord.of(line, ImportWorld.purchase(customer, orders + line, "1.00"));
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
    }
}
