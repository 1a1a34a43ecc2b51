package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.PurchaseBook;
import org.concilier.customer.PurchaseDetails;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.Erasure;
import org.concilier.privacy.Everything;
import org.concilier.privacy.Persona;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** A package lies sealed in pieces, for thirty days, and whoever fetches it is noted. */
@OnBothDatabases
class SealedPackagesTest {
    private final Domain domain;
    private final RequestWorld world;
    private final Persona persona;
    private final Packed packages;

    SealedPackagesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RequestWorld(domain);
        persona = world.persona;
        packages = new Packed(world);
    }

    @Test
    void aLongHistoryComesInPieces() {
        var entries = new ArrayList<PurchaseBook.Entry>();
        for (int i = 0; i < 12_000; i++) {
            var order = UUID.randomUUID() + "-" + UUID.randomUUID();
            var fields = CustomerWorld.purchase(order, "2026-07-01T10:00:00Z", "1.00");
            entries.add(new PurchaseBook.Entry(
                    persona.id, PurchaseDetails.read(fields, domain.clock().instant())));
        }
        for (int i = 0; i < entries.size(); i += 500) {
            var some = entries.subList(i, i + 500);
            domain.inTransaction(() -> domain.get(PurchaseBook.class).record("partner", some));
        }

        var asked = packages.packed(RequestKind.PORTABILITY);

        var view = world.asPerson(() -> world.requests.packageOf(persona.id, asked.id()));
        assertThat(view.pieces()).isGreaterThan(1);
        assertThat(packages.bytes(asked)).hasSize((int) view.bytes());
        assertThat(packages.opened(asked).get("data.json"))
                .contains(entries.get(11_999).details().orderId());
    }

    @Test
    void itIsSealedWhereItLiesAndUnreadableOnceThePersonIsErased() {
        var asked = packages.packed(RequestKind.ACCESS);
        assertThat(packages.bytes(asked)).startsWith('P', 'K');
        assertThat(first(asked)).as("base64 of what begins with PK").doesNotStartWith("UEs");

        domain.get(Erasure.class).erase(persona.id, "asked for");

        assertThatThrownBy(() -> world.requests.packageOf(persona.id, asked.id()))
                .isNotNull();
        assertThat(Everything.mentioning(domain.pool(), persona.identifying())).isEmpty();
        assertThat(domain.inTransaction(() -> domain.em()
                        .createNativeQuery("select count(*) from privacy_package_piece where request_id = ?1")
                        .setParameter(1, asked.id())
                        .getSingleResult()))
                .hasToString("0");
    }

    @Test
    void afterThirtyDaysItIsGone() {
        var asked = packages.packed(RequestKind.ACCESS);
        domain.clock().advance(Duration.ofDays(30));

        assertThatThrownBy(() -> world.asPerson(() -> world.requests.packageOf(persona.id, asked.id())))
                .isInstanceOf(NoPackage.class);
        domain.get(RequestWatch.class).forgetExpiredPackages();

        assertThat(domain.inTransaction(() -> domain.em()
                        .createQuery("select p from DataPackage p where p.requestId = :id", DataPackage.class)
                        .setParameter("id", asked.id())
                        .getResultList()))
                .isEmpty();
    }

    @Test
    void anOfficerWhoFetchesItIsInThePersonsLog() {
        var asked = packages.packed(RequestKind.ACCESS);

        world.asOfficer(() -> world.requests.packageOf(persona.id, asked.id()));

        assertThat(world.asPerson(() -> domain.get(Accesses.class).entries(persona.id, null, 50)))
                .extracting(Access::why)
                .contains("fetching a package of all data");
    }

    private String first(RequestView asked) {
        return domain.inTransaction(() -> domain.em()
                .createNativeQuery("select content from privacy_package_piece where request_id = ?1 and seq = 0")
                .setParameter(1, asked.id())
                .getSingleResult()
                .toString());
    }
}
