package org.concilier.offer.stacking;

import org.concilier.offer.discount.Layers;

/**
 * An offer that a customer may have.
 *
 * @param amount what it takes off by itself, in minor units; 0 without a cart
 */
public record Candidate(Layers.Layer layer, Stacking stacking, long amount) {
    String code() {
        return layer.code();
    }

    boolean conflicts(Candidate other) {
        return stacking.names(other.code(), other.stacking)
                || other.stacking.names(code(), stacking)
                || stacking.shutsOut(other.stacking)
                || other.stacking.shutsOut(stacking);
    }
}
