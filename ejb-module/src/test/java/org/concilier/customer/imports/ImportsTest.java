package org.concilier.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Purchases;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ImportsTest {
    private final Domain domain;
    private final CustomerWorld world;
    private final Imports imports;
    private final ImportWorld files;

    ImportsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        imports = domain.get(Imports.class);
        files = new ImportWorld(domain);
    }

    @Test
    void aMalformedLineIsRejectedWithItsNumberAndReasonAndTheRestGoesIn() {
        world.register("m-1");
        var done = files.done(
                ImportKind.PURCHASES,
                ImportFormat.NDJSON,
                String.join(
                        "\n",
                        ImportWorld.purchase("m-1", "M-1", "10.00"),
                        "not json",
                        "",
                        "{\"externalId\":\"m-1\"}",
                        ImportWorld.purchase("nobody", "M-2", "10.00"),
                        ImportWorld.purchase("m-1", "M-3", "10.00").replaceFirst("10[.]00", "9.00"),
                        ImportWorld.purchase("m-1", "M-4", "10.00"),
                        "{\"a\":\"" + "x".repeat(70_000) + "\"}",
                        ImportWorld.purchase("m-1", "M-1", "11.00"),
                        ImportWorld.purchase("m-1", "M-4", "10.00")));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(9);
        assertThat(done.accepted()).as("%s", files.rejects(done.id())).isEqualTo(3);
        assertThat(done.rejected()).isEqualTo(6);
        var rejects = files.rejects(done.id());
        assertThat(rejects).extracting(ImportView.Reject::line).containsExactly(2L, 4L, 5L, 6L, 8L, 9L);
        assertThat(rejects.get(0).reason()).isEqualTo("is not one JSON object with each name once");
        assertThat(rejects.get(1).reason()).contains("/orderId is required; /purchasedAt is required");
        assertThat(rejects.get(2).reason()).isEqualTo("/externalId is of no customer");
        assertThat(rejects.get(3).reason()).isEqualTo("/total must be 9.00 EUR, the sum of the lines");
        assertThat(rejects.get(4).reason()).isEqualTo("is longer than 64 KiB");
        assertThat(rejects.get(5).reason()).isEqualTo("/orderId is of another purchase");
    }

    @Test
    void consecutiveRowsOfOneOrderAreOnePurchase() {
        var id = world.register("csv-1");
        var done = files.done(ImportKind.PURCHASES, ImportFormat.CSV, """
                externalId;orderId;purchasedAt;channel;sku;category;quantity;unitPrice;total;currency
                csv-1;V-1;2026-11-01T10:00:00Z;web;"A;1";books;2;4.00;11.00;EUR
                csv-1;V-1;2026-11-01T10:00:00Z;web;B;books;1;3.00;11.00;EUR
                csv-1;V-2;2026-11-02T10:00:00Z;web;B;books;one;3.00;3.00;EUR
                csv-1;V-3;"broken;web;B;books;1;3.00;3.00;EUR
                csv-1;V-4;2026-11-02T10:00:00Z;web;B
                """);

        assertThat(done.accepted()).isEqualTo(1);
        assertThat(files.rejects(done.id())).extracting(ImportView.Reject::line).containsExactly(4L, 5L, 6L);
        var bought = domain.as(
                Callers.customer(id), () -> domain.get(Purchases.class).page(id, null, 5));
        assertThat(bought).singleElement().satisfies(p -> {
            assertThat(p.lines()).hasSize(2);
            assertThat(p.lines().get(0).sku()).isEqualTo("A;1");
        });
    }

    @Test
    void customersAndTheirConsentsComeInFromFilesToo() {
        var customers = files.done(ImportKind.CUSTOMERS, ImportFormat.CSV, """
                externalId,givenName,email,locale
                file-1,Marie,marie@example.org,fr
                file-2,Paul,not an address,fr
                file-1,Marie,marie@example.org,fr
                file-1,Martine,marie@example.org,fr
                """);
        assertThat(customers.accepted()).isEqualTo(2);
        assertThat(files.rejects(customers.id()))
                .extracting(ImportView.Reject::line)
                .containsExactly(3L, 5L);

        var consents = files.done(ImportKind.CONSENTS, ImportFormat.NDJSON, """
                {"externalId":"file-1","purpose":"journey-profiling","decision":"GIVEN","noticeVersion":1,"language":"fr","collection":{"method":"web-form","channel":"web"}}
                {"externalId":"file-1","purpose":"unheard-of","decision":"GIVEN","noticeVersion":1,"language":"fr","collection":{"method":"web-form","channel":"web"}}
                {"externalId":"file-9","purpose":"journey-profiling","decision":"GIVEN","noticeVersion":1,"language":"fr","collection":{"method":"web-form","channel":"web"}}
                """);
        assertThat(consents.accepted()).isEqualTo(1);
        assertThat(files.rejects(consents.id()))
                .extracting(ImportView.Reject::line)
                .containsExactly(2L, 3L);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedWithWhatWasFound() {
        assertRefused(ImportFormat.NDJSON, "[{}]", "a JSON array");
        assertRefused(ImportFormat.NDJSON, "", "an empty body");
        assertRefused(ImportFormat.NDJSON, "externalId,orderId\n1,2\n", "no line that begins with {");
        assertRefused(ImportFormat.NDJSON, "PK\3\4\0\0", "binary data");
        assertRefused(ImportFormat.CSV, "externalId,orderId\n1,2\n", "a header without purchasedAt, channel");
        assertRefused(ImportFormat.CSV, "{\"externalId\":\"1\"}\n", "a header without");
    }

    @Test
    void theSameKeyIsTheSameImport() throws IOException {
        world.register("key-1");
        var first = keyed(ImportWorld.purchase("key-1", "K-1", "1.00"));
        assertThat(keyed(ImportWorld.purchase("key-1", "K-2", "1.00")).id()).isEqualTo(first.id());
    }

    @Test
    void importsAreThePartnersOwn() {
        world.register("own-1");
        var id = files.done(ImportKind.PURCHASES, ImportFormat.NDJSON, ImportWorld.purchase("own-1", "W-1", "1.00"))
                .id();
        var other = new ConcilierPrincipal(
                "other", ConcilierPrincipal.Kind.CLIENT, null, Set.of(Roles.IMPORTS_WRITE), "en");
        assertThatThrownBy(() -> domain.as(other, () -> imports.find(id))).isInstanceOf(UnknownImport.class);
        assertThat(domain.as(other, () -> imports.list(null, 50))).isEmpty();
        assertThat(domain.as(CustomerWorld.PARTNER, () -> imports.list(null, 50)))
                .extracting(ImportView::id)
                .contains(id);
    }

    private ImportView keyed(String text) throws IOException {
        return domain.as(
                CustomerWorld.PARTNER,
                () -> imports.receive(ImportKind.PURCHASES, ImportFormat.NDJSON, "a-key", ImportWorld.bytes(text), -1));
    }

    private void assertRefused(ImportFormat format, String text, String found) {
        assertThatThrownBy(() -> files.receive(ImportKind.PURCHASES, format, ImportWorld.bytes(text), -1))
                .isInstanceOf(NotAsDeclared.class)
                .hasMessageContaining(found);
    }
}
