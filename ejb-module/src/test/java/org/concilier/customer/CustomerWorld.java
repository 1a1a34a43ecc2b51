package org.concilier.customer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Choice;
import org.concilier.consent.ConsentBook;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.Notices;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** What a test of customers needs around it: the starter purposes, customers, their purchases and choices. */
public final class CustomerWorld {
    public static final ConcilierPrincipal PARTNER = Callers.client(
            Roles.CUSTOMERS_READ,
            Roles.CUSTOMERS_WRITE,
            Roles.PURCHASES_WRITE,
            Roles.JOURNEY_READ,
            Roles.IMPORTS_WRITE);

    private final Domain domain;

    public CustomerWorld(Domain domain) {
        this.domain = domain;
        domain.run(Callers.staff(Roles.PRIVACY_OFFICER), this::publishPurposes);
    }

    public UUID register(String externalId) {
        return customer("{'externalId':'%s','givenName':'Marie','familyName':'Lefèvre','locale':'fr'}", externalId)
                .id();
    }

    public CustomerView customer(String json, Object... parts) {
        return domain.as(PARTNER, () -> domain.get(Customers.class).register(fields(json, parts)));
    }

    public List<UUID> register(List<String> externalIds) {
        var profiles = externalIds.stream()
                .map(id -> new Profile(id, null, null, null, null, null, "en"))
                .toList();
        return domain.inTransaction(() -> domain.get(CustomerBook.class).register(profiles)).stream()
                .map(CustomerBook.Registration::id)
                .toList();
    }

    /** One line of one article. */
    public Purchases.Recorded buy(UUID customer, String order, String at, String amount) {
        return domain.as(PARTNER, () -> domain.get(Purchases.class).record(customer, purchase(order, at, amount)));
    }

    public static Fields purchase(String order, String at, String amount) {
        var quantity = amount.startsWith("-") ? -1 : 1;
        return fields(
                "{'orderId':'%s','purchasedAt':'%s','channel':'web','lines':[{'sku':'A','category':'books','quantity':%d,"
                        + "'unitPrice':{'amount':'%s','currency':'EUR'}}],'total':{'amount':'%s','currency':'EUR'}}",
                order, at, quantity, amount.replace("-", ""), amount);
    }

    public void answer(Decision decision, String purpose, UUID... customers) {
        answer(decision, purpose, List.of(customers));
    }

    public void answer(Decision decision, String purpose, Collection<UUID> customers) {
        var answer = new RecordedChoice(purpose, decision, 1, "fr", "web-form", "web", null);
        var choices = new ArrayList<Choice>();
        for (var customer : customers) choices.add(new Choice(customer, answer, "test"));
        var rejected = domain.inTransaction(() -> domain.get(ConsentBook.class).record(choices));
        if (!rejected.isEmpty()) throw rejected.get(0).why();
    }

    public void withdraw(UUID customer, String purpose) {
        domain.run(Callers.customer(customer), () -> {
            var consents = domain.get(Consents.class);
            consents.of(customer, null).stream()
                    .filter(consent -> consent.purpose().equals(purpose))
                    .forEach(consent -> consents.withdraw(consent.id()));
        });
    }

    /** JSON with single quotes. */
    public static Fields fields(String json, Object... parts) {
        return new Fields(object(json.formatted(parts).replace('\'', '"')));
    }

    private void publishPurposes() {
        try {
            var catalogue = object(Files.readString(Path.of("../config/catalogue/purposes.json")));
            for (var entry : catalogue.getJsonArray("purposes").getValuesAs(JsonObject.class)) {
                var code = entry.getString("code");
                var draft = PurposeDraft.from(new Fields(entry.getJsonObject("purpose")));
                domain.get(Purposes.class).put(code, draft, null);
                var notice = NoticeDraft.from(new Fields(entry.getJsonObject("notice")));
                domain.get(Notices.class).publish(code, notice);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
