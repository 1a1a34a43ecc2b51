package org.concilier.web.office;

import java.util.List;
import java.util.function.Supplier;
import org.concilier.shared.InvalidInput;

/** Faults of an offer at the fields where people write it: they write per cent where the contract has basis points. */
final class OfferFaults {
    /** Where a fault is in the contract, and the field of the form. */
    private record Place(String pointer, String field) {}

    private static final List<Place> PLACES = List.of(
            new Place("/effect/floorBasisPoints", "/effect/floor"),
            new Place("/effect/amount/.*", "/effect/amount"),
            new Place("/effect/cap/.*", "/effect/cap"),
            new Place("/effect/target/?", "/effect/skus"),
            new Place("/effect/target/skus.*", "/effect/skus"),
            new Place("/effect/target/categories.*", "/effect/categories"),
            new Place("/budget.*", "/budget/limit"),
            new Place("/stacking/groups.*", "/groups"),
            new Place("/stacking/excludes.*", "/excludes"),
            new Place("/caps.*", "/caps"));

    private OfferFaults() {}

    static String renamed(String kind, Supplier<String> act) {
        try {
            return act.get();
        } catch (InvalidInput wrong) {
            throw new InvalidInput(
                    wrong.faults().stream().map(fault -> renamed(kind, fault)).toList());
        }
    }

    static InvalidInput.Fault renamed(String kind, InvalidInput.Fault fault) {
        var multiplied = kind.equals("POINTS_MULTIPLIER");
        if (fault.pointer().equals("/effect/basisPoints")) {
            return at(multiplied ? "/effect/factor" : "/effect/percent", fault);
        }
        if (multiplied && fault.pointer().startsWith("/effect/amount")) return at("/effect/per", fault);
        return PLACES.stream()
                .filter(place -> fault.pointer().matches(place.pointer()))
                .findFirst()
                .map(place -> at(place.field(), fault))
                .orElse(fault);
    }

    /** Bounds of basis points would mislead who writes per cent: the words of the field say it. */
    private static InvalidInput.Fault at(String field, InvalidInput.Fault fault) {
        var converted =
                List.of("/effect/factor", "/effect/percent", "/effect/floor").contains(field);
        return converted && !fault.detail().equals("is required")
                ? new InvalidInput.Fault(field, "is no such number")
                : fault.at(field);
    }
}
