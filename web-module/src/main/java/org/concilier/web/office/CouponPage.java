package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.offer.OfferCoupons;
import org.concilier.offer.OfferView;
import org.concilier.offer.Offers;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.LocalPath;

/** Coupons of an offer. Their codes are on the answer that made them, and on no page that can be opened again. */
@Named
@RequestScoped
public class CouponPage {
    @Inject
    Offers offers;

    @Inject
    OfferCoupons coupons;

    @Inject
    Acts acts;

    @Inject
    Told told;

    private final String id = Asked.of("offer");
    private final Map<String, String> typed = new HashMap<>(Map.of("count", "1", "uses", "1"));
    private boolean once;
    private List<String> made;
    private OfferView offer;

    public OfferView getOffer() {
        if (offer == null) offer = offers.find(Ids.of(id).orElse(Ids.NONE));
        return offer;
    }

    public String make() {
        return acts.attempt(() -> {
            try {
                made = coupons.make(getOffer().id(), new Fields(body()));
            } catch (InvalidInput wrong) {
                throw new InvalidInput(
                        wrong.faults().stream().map(CouponPage::ofCoupon).toList());
            }
            return null;
        });
    }

    /** Codes of coupons may be written in small letters, and have a least length. */
    private static InvalidInput.Fault ofCoupon(InvalidInput.Fault fault) {
        return fault.pointer().equals("/code") ? new InvalidInput.Fault("/code", "is no code of a coupon") : fault;
    }

    private JsonObject body() {
        var said = new HashMap<>(typed);
        said.computeIfPresent("expiresAt", (name, local) -> told.instant(local));
        var form = new Typed(said);
        return Typed.with(
                form.texts("code", "assignedTo", "expiresAt"),
                Map.of(
                        "count", form.number("count"),
                        "uses", form.number("uses"),
                        "singleUseEvenIfReturned", once ? JsonValue.TRUE : JsonValue.NULL));
    }

    /** Null unless some were made just now. */
    public List<String> getMade() {
        return made;
    }

    /** One code a line, to be copied. */
    public String getLines() {
        return String.join("\n", made);
    }

    /** The same as a file, which the browser makes of its own address: the codes are nowhere to be fetched again. */
    public String getFile() {
        return "data:text/plain;charset=utf-8," + LocalPath.encode(getLines() + "\n");
    }

    public String getId() {
        return id;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isOnce() {
        return once;
    }

    public void setOnce(boolean once) {
        this.once = once;
    }
}
