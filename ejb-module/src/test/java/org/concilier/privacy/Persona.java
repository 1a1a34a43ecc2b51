package org.concilier.privacy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.RecordedChoice;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Customers;
import org.concilier.identity.Admitted;
import org.concilier.identity.EvidenceHandler;
import org.concilier.identity.Invitations;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.offer.DecisionView;
import org.concilier.offer.Occasion;
import org.concilier.offer.OfferDecisions;
import org.concilier.offer.Offers;
import org.concilier.offer.Redemptions;
import org.concilier.offer.TwoHands;
import org.concilier.shared.Answer;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.OnceOnly;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;

/** A customer with something in every holding, each thing marked so that it can be found again wherever it is. */
public final class Persona {
    public static final String PASSPHRASE = "lavender kettle orbit nineteen";
    private static final ConcilierPrincipal PARTNER = Callers.client(
            Roles.CUSTOMERS_READ,
            Roles.CUSTOMERS_WRITE,
            Roles.PURCHASES_WRITE,
            Roles.CONSENTS_WRITE,
            Roles.OFFERS_READ,
            Roles.OFFERS_REDEEM,
            Roles.CAMPAIGNS_WRITE);

    public final Domain domain;
    public final CustomerWorld world;
    public final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
    public final String externalId = mark + "-external";
    public final String login = mark + "-login@example.org";
    public final UUID id;
    public final String session;
    public final UUID decision;
    public final UUID consent;

    public Persona(Domain domain) {
        this.domain = domain;
        world = new CustomerWorld(domain);
        id = world.customer(
                        "{'externalId':'%s','givenName':'%s-given','familyName':'%s-family','email':'%s-mail@example.org',"
                                + "'phone':'+33 6 %s','birthDate':'%s','locale':'fr'}",
                        externalId, mark, mark, mark, phone(), birthDate())
                .id();
        session = signsIn();
        consent = agrees("personalised-offers");
        agrees("journey-profiling");
        agrees("birthday-offers");
        world.buy(id, mark + "-order-1", "2026-08-01T10:00:00Z", "120.00");
        world.buy(id, mark + "-order-2", "2026-10-01T10:00:00Z", "80.00");
        domain.as(Callers.staff(Roles.AGENT), () -> domain.get(Customers.class).masked(id));
        decision = usesAnOffer();
        isAnsweredOnce();
    }

    public String phone() {
        return String.format("%08d", Math.abs(mark.hashCode()) % 100_000_000);
    }

    public String birthDate() {
        return "19" + (10 + Math.abs(mark.hashCode()) % 80) + "-02-17";
    }

    /** What may be found nowhere in the clear once the person is erased. */
    public List<String> identifying() {
        return List.of(
                externalId,
                mark + "-given",
                mark + "-family",
                mark + "-mail",
                phone(),
                login,
                mark + "-evidence",
                mark + "-details");
    }

    public ConcilierPrincipal self() {
        return new ConcilierPrincipal(login, ConcilierPrincipal.Kind.CUSTOMER, id, Set.of(Roles.CUSTOMER), "fr");
    }

    private String signsIn() {
        var invitations = domain.get(Invitations.class);
        var code = domain.as(PARTNER, () -> invitations.invite(id)).code();
        invitations.activate(new Invitations.Activation(code, login, PASSPHRASE, "fr"));
        invitedAgain();
        var signIn = SignIn.with(Realm.PORTAL, login, PASSPHRASE, null);
        return ((Admitted) domain.get(EvidenceHandler.class).validate(signIn)).token();
    }

    /** As by a call that came while the account was being opened. */
    private void invitedAgain() {
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("insert into invitation (code_hash, customer_id, expires_at)"
                        + " values (?1, ?2, current_timestamp)")
                .setParameter(1, Secrets.sha256(Secrets.token()))
                .setParameter(2, id)
                .executeUpdate());
    }

    private UUID agrees(String purpose) {
        var choice = new RecordedChoice(purpose, Decision.GIVEN, 1, "fr", "web-form", "web", mark + "-evidence");
        return domain.as(self(), () -> domain.get(Consents.class).record(id, choice))
                .consent()
                .id();
    }

    private UUID usesAnOffer() {
        var offers = domain.as(PARTNER, () -> domain.get(Offers.class).list(null, 1));
        if (offers.isEmpty()) new TwoHands(domain).publish(catalogue());
        return domain.as(PARTNER, () -> {
            var taken = domain.get(OfferDecisions.class).decide(id, Occasion.at("home"), "fr");
            domain.get(Redemptions.class).redeem(redemption(taken));
            return taken.decisionId();
        });
    }

    private Fields redemption(DecisionView taken) {
        var offer = taken.offers().stream()
                .filter(o -> o.effect().kind().name().contains("OFF"))
                .findFirst()
                .orElseThrow();
        return CustomerWorld.fields(
                "{'decisionId':'%s','offerId':'%s','orderId':'%s','cart':{'lines':[{'sku':'S','quantity':1,"
                        + "'unitPrice':{'amount':'90.00','currency':'EUR'}}]}}",
                taken.decisionId(), offer.offerId(), mark + "-redeemed");
    }

    private void isAnsweredOnce() {
        var body = Json.createObjectBuilder()
                .add("id", id.toString())
                .add("givenName", mark + "-given")
                .build()
                .toString();
        domain.get(OnceOnly.class).once("partner", mark, mark, () -> new Answer(201, "/x/" + id, "1", body));
    }

    private static List<JsonObject> catalogue() {
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of("../config/catalogue/offers.json")))) {
            return new ArrayList<>(reader.readObject().getJsonArray("offers").getValuesAs(JsonObject.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
