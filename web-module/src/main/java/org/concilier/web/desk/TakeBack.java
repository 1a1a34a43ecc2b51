package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concilier.offer.NothingToRollBack;
import org.concilier.offer.Offers;
import org.concilier.offer.RedemptionView;
import org.concilier.offer.Redemptions;
import org.concilier.offer.Rollbacks;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** An offer that was used on an order, and what of it comes back: whole, or so many units of a line. */
@Named
@RequestScoped
public class TakeBack {
    @Inject
    CustomerFile file;

    @Inject
    Redemptions redemptions;

    @Inject
    Rollbacks rollbacks;

    @Inject
    Offers offers;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private RedemptionView redemption;
    private String title;
    private boolean told;

    /** One line of the order. @param left units that can still come back */
    public record Line(int number, String sku, int quantity, String amount, int left) {}

    public void load() {
        file.load();
        if (!file.isUnmasked()) return;
        redemption = redemptions.find(id());
        title = offers.titles(Set.of(redemption.offerId()))
                .get(redemption.offerId())
                .in(language.getCode());
    }

    public String some() {
        var units = Json.createArrayBuilder();
        var any = false;
        for (var line : Said.all("units-").entrySet()) {
            if (line.getValue().equals("0")) continue;
            any = true;
            if (!line.getValue().matches("[0-9]{1,4}")) return mend("back.unitsWrong");
            units.add(Json.createObjectBuilder()
                    .add("line", Integer.parseInt(line.getKey()))
                    .add("quantity", Integer.parseInt(line.getValue())));
        }
        return any ? back(units) : mend("back.none");
    }

    public String whole() {
        return back(null);
    }

    private String back(JsonArrayBuilder units) {
        if (!told) {
            faults.add("told", say.of("back.toldNeeded"));
            return null;
        }
        var body = Json.createObjectBuilder();
        if (units != null) body.add("lines", units);
        try {
            rollbacks.rollBack(id(), new Fields(body.build()));
        } catch (NothingToRollBack nothing) {
            return mend("back.nothing");
        } catch (InvalidInput tooMany) {
            return mend("back.tooMany");
        }
        return "/desk/redemption?faces-redirect=true&id=" + file.uuid() + "&redemption=" + id() + "&back=yes";
    }

    private String mend(String words) {
        faults.add(null, say.of(words));
        return null;
    }

    private static UUID id() {
        var id = Said.id("redemption");
        if (id == null) throw new InvalidInput("/redemption", "must be the id of a redemption");
        return id;
    }

    public RedemptionView getRedemption() {
        return redemption;
    }

    public String getTitle() {
        return title;
    }

    /** When, on which order, how much, and how it stands. */
    public String getWords() {
        return say.of(
                "back.words",
                say.date(redemption.redeemedAt()),
                redemption.orderId(),
                say.money(redemption.amount()),
                say.of("used.state." + redemption.state()));
    }

    public List<Line> getLines() {
        var lines = redemption.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(at -> new Line(
                        at,
                        lines.get(at).sku(),
                        lines.get(at).quantity(),
                        say.money(lines.get(at).amount()),
                        lines.get(at).quantity() - lines.get(at).returned()))
                .toList();
    }

    /** Buttons are judged before anything is loaded, and presses when they are done. */
    public boolean isPossible() {
        return redemption == null || !redemption.state().equals("ROLLED_BACK");
    }

    public boolean isTold() {
        return told;
    }

    public void setTold(boolean told) {
        this.told = told;
    }
}
