package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.customer.CustomerWorld.PARTNER;
import static org.concilier.customer.CustomerWorld.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.consent.Decision;
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.CustomerView.Withheld;
import org.concilier.mail.KnownAddresses;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.NotYours;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CustomersTest {
    private static final String MARIE = "{'externalId':'%s','givenName':'Marie','familyName':'%s',"
            + "'email':'marie.%s@example.org','phone':'+33 6 12 34 56 78','birthDate':'1980-02-29','locale':'fr'}";

    private final Domain domain;
    private final CustomerWorld world;
    private final Customers customers;

    CustomersTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        customers = domain.get(Customers.class);
    }

    @Test
    void partnersSeeOnlyFieldsWhosePurposeIsPermitted() {
        var id = marie("Lefèvre").id();
        var before = domain.as(PARTNER, () -> customers.find(id));
        assertThat(before.profile().familyName()).isEqualTo("Lefèvre");
        assertThat(before.profile().email()).isNull();
        assertThat(before.profile().phone()).isNull();
        assertThat(before.profile().birthDate()).isNull();
        assertThat(before.withheld())
                .containsExactly(
                        new Withheld("email", "product-news"),
                        new Withheld("phone", "product-news"),
                        new Withheld("birthDate", "birthday-offers"));

        world.answer(Decision.GIVEN, "product-news", id);
        var after = domain.as(PARTNER, () -> customers.find(id));
        assertThat(after.profile().phone()).isEqualTo("+33 6 12 34 56 78");
        assertThat(after.withheld()).containsExactly(new Withheld("birthDate", "birthday-offers"));
    }

    @Test
    @Attack(id = "P-5", asvs = "6.2.11")
    void namesAndNumbersAreKnownToWhoeverChecksAPassphrase() {
        var known = domain.get(KnownAddresses.class);
        var marie = marie("Lagrange").id();

        assertThat(domain.inTransaction(() -> known.words(marie))).contains("Marie", "Lagrange", "+33 6 12 34 56 78");
        assertThat(domain.inTransaction(() -> known.words(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void customersSeeAllOfTheirOwnAndNothingOfOthers() {
        var id = marie("Martin").id();
        var own = domain.as(Callers.customer(id), () -> customers.find(id));
        assertThat(own.profile().birthDate()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(own.withheld()).isEmpty();

        var stranger = Callers.customer(UUID.randomUUID());
        assertThatThrownBy(() -> domain.as(stranger, () -> customers.find(id))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> domain.as(stranger, () -> customers.change(id, 0, fields("{'email':null}"))))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void everyLookIsNotedWithTheCategoriesShown() {
        var id = marie("Morel").id();
        domain.as(PARTNER, () -> customers.find(id));
        world.answer(Decision.GIVEN, "birthday-offers", id);
        domain.as(PARTNER, () -> customers.find(id));
        domain.as(Callers.staff(Roles.AGENT), () -> customers.masked(id));

        assertThat(looks(id))
                .extracting(Access::categories)
                .containsExactlyInAnyOrder(
                        List.of("identity"), List.of("birth-date", "identity"), List.of("identity-masked"));
    }

    @Test
    void anExternalIdIsTakenOnce() {
        var json = "{'externalId':'once-%s'}".formatted(UUID.randomUUID());
        world.customer(json);
        assertThatThrownBy(() -> world.customer(json)).isInstanceOf(ExternalIdTaken.class);
    }

    @Test
    void aMergePatchChangesWhatItNamesAndClearsWhatIsNull() {
        var id = marie("Dubois").id();
        var changed = as(id, "{'familyName':'Petit','email':null}", 0);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.profile().familyName()).isEqualTo("Petit");
        assertThat(changed.profile().givenName()).isEqualTo("Marie");
        assertThat(changed.profile().email()).isNull();

        assertThatThrownBy(() -> as(id, "{'familyName':'Grand'}", 0)).isInstanceOf(StaleCustomer.class);
        assertThatThrownBy(() -> as(id, "{'externalId':'other'}", 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(id, "{'birthDate':'2999-01-01'}", 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoIsUnknownIsNotFound() {
        assertThatThrownBy(() -> domain.as(PARTNER, () -> customers.find(UUID.randomUUID())))
                .isInstanceOf(UnknownCustomer.class);
        assertThat(domain.as(PARTNER, () -> customers.findByExternalId("nobody")))
                .isEmpty();
        assertThat(customers.exists(UUID.randomUUID())).isFalse();
    }

    @Test
    void agentsFindByTheFirstLettersAndSeeMasksOnly() {
        var id = marie("Œuvrard-Guérin").id();
        for (var text : List.of("œuvrardg", "Œuvrard-Gué", "ŒUVRARD")) {
            assertThat(search(text)).extracting(MaskedCustomer::id).contains(id);
        }
        assertThat(search("guérin")).extracting(MaskedCustomer::id).doesNotContain(id);
        assertThat(search("%")).isEmpty();
        assertThat(search(" ")).isEmpty();

        var found = search("œuvrard").get(0);
        assertThat(found.name()).isEqualTo("M•••• Œ••••");
        assertThat(found.email()).isEqualTo("m••••@e••••");
        assertThat(found.phone()).isEqualTo("•••• 78");
        assertThat(search(found.externalId())).extracting(MaskedCustomer::id).containsExactly(id);
        assertThat(looks(id)).hasSizeGreaterThanOrEqualTo(4);
    }

    private List<MaskedCustomer> search(String text) {
        return domain.as(Callers.staff(Roles.AGENT), () -> customers.search(text));
    }

    private CustomerView as(UUID id, String patch, long version) {
        return domain.as(Callers.customer(id), () -> customers.change(id, version, fields(patch)));
    }

    private CustomerView marie(String familyName) {
        var number = UUID.randomUUID();
        return world.customer(MARIE, number, familyName, number);
    }

    private List<Access> looks(UUID id) {
        return domain.as(Callers.customer(id), () -> domain.get(Accesses.class).entries(id, null, 50));
    }
}
