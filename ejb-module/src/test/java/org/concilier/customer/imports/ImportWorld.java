package org.concilier.customer.imports;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concilier.customer.CustomerWorld;
import org.concilier.shared.Domain;

/** What a test of imports needs around it: files, and their way in. */
final class ImportWorld {
    private final Domain domain;
    private final Imports imports;

    ImportWorld(Domain domain) {
        this.domain = domain;
        this.imports = domain.get(Imports.class);
    }

    ImportView done(ImportKind kind, ImportFormat format, String text) {
        return finished(receive(kind, format, bytes(text), -1));
    }

    ImportView receive(ImportKind kind, ImportFormat format, InputStream body, long announced) {
        return domain.as(CustomerWorld.PARTNER, () -> imports.receive(kind, format, null, body, announced));
    }

    ImportView finished(ImportView started) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> find(started.id()), view -> view.finishedAt() != null);
    }

    ImportView find(UUID id) {
        return domain.as(CustomerWorld.PARTNER, () -> imports.find(id));
    }

    List<ImportView.Reject> rejects(UUID id) {
        return domain.as(CustomerWorld.PARTNER, () -> imports.rejects(id, 0, 50));
    }

    static String lines(String customer, String orders, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> purchase(customer, orders + i, "1.00") + "\n")
                .collect(Collectors.joining());
    }

    static String purchase(String customer, String order, String amount) {
        return ("{'externalId':'%s','orderId':'%s','purchasedAt':'2026-11-01T10:00:00Z','channel':'web',"
                        + "'lines':[{'sku':'A','category':'books','quantity':1,'unitPrice':{'amount':'%s','currency':'EUR'}}],"
                        + "'total':{'amount':'%s','currency':'EUR'}}")
                .formatted(customer, order, amount, amount)
                .replace('\'', '"');
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
