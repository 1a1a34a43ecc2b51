package org.concilier.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.stacking.Arbitration;
import org.concilier.shared.Money;

/** Works out what offers that nothing speaks against come to together on a cart. */
final class CartCheck {
    private final Judge judge;
    private final Map<UUID, Long> budgets;
    private final long points;
    private final List<Terms> accepted = new ArrayList<>();
    private final List<ValidationView.Refused> refused = new ArrayList<>();

    /**
     * @param passed what the decision did not give
     * @param budgets what is left, in minor units, of offers that have a budget
     * @param points what the customer can use
     */
    CartCheck(Judge judge, List<Alternatives.Passed> passed, Map<UUID, Long> budgets, long points) {
        this.judge = judge;
        this.budgets = budgets;
        this.points = points;
        passed.forEach(one -> refused.add(new ValidationView.Refused(
                one.offer().id(),
                one.offer().code(),
                one.outcome(),
                one.missing().stream().findFirst().orElse(null))));
    }

    void accept(Terms offer) {
        accepted.add(offer);
    }

    void refuse(Terms offer, Outcome outcome) {
        refused.add(new ValidationView.Refused(offer.id(), offer.code(), outcome, null));
    }

    ValidationView view(UUID decision) {
        arbitrate();
        var applied = applied();
        for (var over = overspent(applied); over.isPresent(); over = overspent(applied)) {
            accepted.remove(over.get().offer());
            refuse(over.get().offer(), over.get().outcome());
            applied = applied();
        }
        refused.sort(Comparator.comparing(ValidationView.Refused::offer));
        var left = applied.isEmpty()
                ? judge.order().prices()
                : applied.get(applied.size() - 1).left();
        var amount = applied.stream()
                .map(a -> a.discount().amount())
                .reduce(Money.zero(judge.cart().currency()), Money::plus);
        return new ValidationView(
                decision,
                applied.stream().map(this::usable).toList(),
                List.copyOf(refused),
                judge.coupons().seen().stream()
                        .map(seen -> new ValidationView.Code(seen.code(), seen.outcome()))
                        .toList(),
                amount,
                left.total());
    }

    private void arbitrate() {
        var candidates = accepted.stream()
                .map(offer -> Valued.of(offer, judge.cart()).candidate())
                .toList();
        var choice = Arbitration.of(candidates, judge.order().prices());
        for (var offer : List.copyOf(accepted)) {
            if (choice.codes().contains(offer.code())) continue;
            accepted.remove(offer);
            refuse(offer, Outcome.EXCLUDED_BY_STACKING);
        }
    }

    private List<Layers.Applied> applied() {
        return Layers.on(
                judge.order().prices(), accepted.stream().map(Terms::layer).toList());
    }

    private record Over(Terms offer, Outcome outcome) {}

    /** The first that costs more than there is. */
    private Optional<Over> overspent(List<Layers.Applied> applied) {
        var left = points;
        for (var one : applied) {
            var offer = offer(one);
            var amount = one.discount().amount().minor();
            if (amount > budgets.getOrDefault(offer.id(), Long.MAX_VALUE)) {
                return Optional.of(new Over(offer, Outcome.BUDGET_EXHAUSTED));
            }
            left -= offer.conditions().pointsPrice();
            if (left < 0) return Optional.of(new Over(offer, Outcome.POINTS_MISSING));
        }
        return Optional.empty();
    }

    private ValidationView.Usable usable(Layers.Applied applied) {
        var offer = offer(applied);
        var discount = applied.discount();
        return new ValidationView.Usable(
                offer.id(),
                offer.code(),
                discount.amount(),
                discount.shipping(),
                discount.points(),
                offer.conditions().pointsPrice(),
                discount.perLine());
    }

    private Terms offer(Layers.Applied applied) {
        return accepted.stream()
                .collect(Collectors.toMap(Terms::code, t -> t))
                .get(applied.layer().code());
    }
}
