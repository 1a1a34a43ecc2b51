package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.offer.Occasion;
import org.concilier.offer.OfferDecisions;
import org.concilier.offer.Redemptions;
import org.concilier.offer.ValidationView;
import org.concilier.offer.Validations;
import org.concilier.offer.discount.Cart;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.Fields;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the customer is about to buy on the phone: which offers and codes count on it now, and using one of them. */
@Named
@RequestScoped
public class PhoneCart {
    private static final int ROWS = 6;

    @Inject
    CustomerFile file;

    @Inject
    OfferDecisions decisions;

    @Inject
    Validations validations;

    @Inject
    Redemptions redemptions;

    @Inject
    CartWords told;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    private final List<CartRow> rows = Stream.generate(CartRow::new).limit(ROWS).toList();
    private String coupon;
    private String order;
    private UUID decision;
    private CartWords.Told result;

    public void load() {
        file.load();
    }

    /** Decides for this cart and these codes, then says with authority what may be used: nothing is used yet. */
    public String check() {
        var lines = lines();
        if (lines == null) return null;
        var cart = cart(lines);
        var draft = Cart.read(new Fields(cart), Currency.getInstance(currency));
        var codes = coupon == null ? List.<String>of() : List.of(coupon);
        decision = decisions
                .decide(file.uuid(), new Occasion("home", draft.cart(), "phone", codes), language.getCode())
                .decisionId();
        result = told.of(validate(decision, cart), language.getCode());
        return null;
    }

    private ValidationView validate(UUID about, JsonObject cart) {
        var body =
                Json.createObjectBuilder().add("decisionId", about.toString()).add("cart", cart);
        if (coupon != null) body.add("coupons", Json.createArrayBuilder().add(coupon));
        return validations.validate(new Fields(body.build()));
    }

    /** Uses the offer that was picked, on this very cart and order. */
    public String use() {
        var lines = lines();
        var offer = Said.id("offer");
        decision = Said.id("decision");
        if (order == null) faults.add("order", say.of("cart.orderNeeded"));
        if (offer == null) faults.add(null, say.of("cart.pick"));
        if (lines == null || order == null || offer == null) return again(lines);
        try {
            var used = redemptions.redeem(new Fields(wanted(offer, cart(lines)).build()));
            return "/desk/redemption?faces-redirect=true&id=" + file.uuid() + "&redemption=" + used.redemptionId()
                    + "&used=yes";
        } catch (ConcilierException refused) {
            if (!told.explains(refused)) throw refused;
            faults.add(null, told.refusal(refused));
            return again(lines);
        }
    }

    private JsonObjectBuilder wanted(UUID offer, JsonObject cart) {
        var body = Json.createObjectBuilder()
                .add("decisionId", decision.toString())
                .add("offerId", offer.toString())
                .add("orderId", order)
                .add("cart", cart);
        if (coupon != null) body.add("coupon", coupon);
        return body;
    }

    /** What may be used stays in sight beside the fault. */
    private String again(List<JsonObject> lines) {
        if (lines != null && decision != null) result = told.of(validate(decision, cart(lines)), language.getCode());
        return null;
    }

    /** Null when there is something to mend. */
    private List<JsonObject> lines() {
        var filled = rows.stream().filter(row -> !row.isEmpty()).toList();
        var lines = filled.stream().flatMap(row -> row.line(currency).stream()).toList();
        if (!filled.isEmpty() && lines.size() == filled.size()) return lines;
        faults.add("rows:0:sku", say.of("cart.linesNeeded"));
        return null;
    }

    private static JsonObject cart(List<JsonObject> lines) {
        return Json.createObjectBuilder()
                .add("lines", Json.createArrayBuilder(lines))
                .build();
    }

    /** Filling in a cart is for verified callers; a press is judged when it is done. */
    public boolean isPossible() {
        return !file.isLoaded() || file.isUnmasked();
    }

    /** The button to use an offer is there once something was checked. */
    public boolean isChecked() {
        return result != null || Said.of("decision") != null;
    }

    public CartWords.Told getResult() {
        return result;
    }

    public UUID getDecision() {
        return decision;
    }

    public List<CartRow> getRows() {
        return rows;
    }

    public String getCurrency() {
        return currency;
    }

    public String getCoupon() {
        return coupon;
    }

    public void setCoupon(String coupon) {
        this.coupon = coupon;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
