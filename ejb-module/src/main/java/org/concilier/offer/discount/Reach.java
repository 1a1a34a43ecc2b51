package org.concilier.offer.discount;

import org.concilier.shared.Fields;

/**
 * What an effect works on, and how.
 *
 * @param floorBasisPoints what it must leave of the price before any discount, whatever else was taken off; 0 for nothing
 */
public record Reach(Scope scope, Base base, Allocation allocation, Target target, int floorBasisPoints) {

    /** What is rounded once: each line, all of them together, or the delivery. */
    public enum Scope {
        ITEM,
        ORDER,
        SHIPPING
    }

    /** Which price a percentage is of: before any discount, or after those that came before. */
    public enum Base {
        UNDISCOUNTED,
        RUNNING
    }

    /** How an amount reaches the lines: in proportion to what they cost, in equal parts, or in full for each unit. */
    public enum Allocation {
        PROPORTIONATE,
        EVEN,
        EACH
    }

    /** All of the order, shared in proportion. */
    static final Reach ORDER = of(Scope.ORDER);

    static Reach of(Scope scope) {
        return new Reach(scope, Base.RUNNING, usual(scope), Target.ALL, 0);
    }

    /**
     * Reads {@code {scope?, base?, allocation?, target?, floorBasisPoints?}}.
     *
     * @param usual the scope when none is named
     */
    public static Reach read(Fields effect, Scope usual) {
        var scope = effect.has("scope") ? effect.oneOf("scope", Scope.class) : usual;
        if (scope == null) return of(usual);
        var base = effect.has("base") ? effect.oneOf("base", Base.class) : Base.RUNNING;
        var allocation = effect.has("allocation") ? effect.oneOf("allocation", Allocation.class) : usual(scope);
        if (scope == Scope.ORDER && allocation == Allocation.EACH
                || scope != Scope.ORDER && allocation != usual(scope)) {
            effect.fault("allocation", "must be PROPORTIONATE or EVEN for scope ORDER, EACH for any other");
        }
        var target = effect.optionalObject("target").map(Target::read).orElse(Target.ALL);
        if (scope == Scope.SHIPPING && !target.isAll()) effect.fault("target", "is not for scope SHIPPING");
        var floor = effect.optionalInteger("floorBasisPoints", 0, 10_000).orElse(0);
        return new Reach(scope, base, allocation, target, floor);
    }

    private static Allocation usual(Scope scope) {
        return scope == Scope.ORDER ? Allocation.PROPORTIONATE : Allocation.EACH;
    }
}
