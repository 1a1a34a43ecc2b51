package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.ValidationView;
import org.concilier.offer.Validations;
import org.concilier.shared.Fields;

/** What may be used on a cart now, and why not the rest; a check, which changes nothing and needs no key. */
@Path("v1/offer-validations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferValidationsResource {
    @Inject
    Validations validations;

    /** A validation on the wire. */
    public record Body(
            UUID decisionId,
            List<Usable> usable,
            List<ValidationView.Refused> refused,
            List<ValidationView.Code> coupons,
            MoneyView amount,
            MoneyView toPay) {
        static Body of(ValidationView view) {
            return new Body(
                    view.decisionId(),
                    view.usable().stream().map(Usable::of).toList(),
                    view.refused(),
                    view.coupons(),
                    MoneyView.of(view.amount()),
                    MoneyView.of(view.toPay()));
        }
    }

    /** An offer that may be used; its lines in the order of the cart. */
    public record Usable(
            UUID offerId,
            String offer,
            MoneyView amount,
            MoneyView shipping,
            long points,
            int pointsPrice,
            List<MoneyView> lines) {
        static Usable of(ValidationView.Usable usable) {
            return new Usable(
                    usable.offerId(),
                    usable.offer(),
                    MoneyView.of(usable.amount()),
                    MoneyView.of(usable.shipping()),
                    usable.points(),
                    usable.pointsPrice(),
                    usable.lines().stream().map(MoneyView::of).toList());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Body validate(Fields body) {
        return Body.of(validations.validate(body));
    }
}
