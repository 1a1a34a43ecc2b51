package org.concilier.offer.stacking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Carts;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.discount.Prices;

/** What holds of any offers, whatever they exclude. */
@Domain(Carts.class)
@Domain(DomainContext.Global.class)
class ArbitrationPropertiesTest {
    @Property(tries = 300)
    void theOrderOfInsertionNeverChangesTheChoice(
            @ForAll Cart cart, @ForAll List<Layers.Layer> layers, @ForAll Random random) {
        var candidates = candidates(cart, layers, random);
        var shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(Arbitration.of(shuffled, Prices.of(cart))).isEqualTo(Arbitration.of(candidates, Prices.of(cart)));
        assertThat(Arbitration.of(shuffled, null)).isEqualTo(Arbitration.of(candidates, null));
    }

    @Property(tries = 300)
    void noTwoThatExcludeEachOtherAreChosenAndNoSetTakesMoreOff(
            @ForAll Cart cart, @ForAll List<Layers.Layer> layers, @ForAll Random random) {
        var candidates = excluding(cart, layers, random);
        var choice = Arbitration.of(candidates, Prices.of(cart));

        var chosen = candidates.stream()
                .filter(c -> choice.codes().contains(c.code()))
                .toList();
        assertThat(choice.approximate()).isFalse();
        assertThat(isPeaceful(chosen)).isTrue();
        assertThat(worth(cart, chosen)).isEqualTo(bestOfAll(cart, candidates));
    }

    /** By trying every set. */
    private static long bestOfAll(Cart cart, List<Candidate> candidates) {
        long best = 0;
        for (int set = 0; set < 1 << candidates.size(); set++) {
            var bits = set;
            var members = candidates.stream()
                    .filter(c -> (bits >> candidates.indexOf(c) & 1) == 1)
                    .toList();
            if (isPeaceful(members)) best = Math.max(best, worth(cart, members));
        }
        return best;
    }

    private static boolean isPeaceful(List<Candidate> members) {
        return members.stream().noneMatch(a -> members.stream().anyMatch(b -> a != b && a.conflicts(b)));
    }

    private static long worth(Cart cart, List<Candidate> members) {
        return Layers.worth(
                Prices.of(cart), members.stream().map(Candidate::layer).toList());
    }

    private static List<Candidate> excluding(Cart cart, List<Layers.Layer> layers, Random random) {
        return layers.stream()
                .map(layer -> {
                    var excludes = layers.stream()
                            .filter(other -> !other.equals(layer) && random.nextInt(4) == 0)
                            .map(Layers.Layer::code)
                            .collect(Collectors.toSet());
                    return candidate(cart, layer, new Stacking(List.of(), excludes));
                })
                .toList();
    }

    private static List<Candidate> candidates(Cart cart, List<Layers.Layer> layers, Random random) {
        var modes = StackingGroup.Mode.values();
        var outer = new StackingGroup("OUTER", modes[random.nextInt(modes.length)], null);
        var inner = new StackingGroup("INNER", modes[random.nextInt(modes.length)], null);
        var other = new StackingGroup("OTHER", modes[random.nextInt(modes.length)], 2);
        var paths = List.of(List.<StackingGroup>of(), List.of(outer), List.of(outer, inner), List.of(other));
        return layers.stream()
                .map(layer -> {
                    Set<String> excludes = random.nextInt(5) == 0 ? Set.of("OTHER", "L0") : new HashSet<>();
                    return candidate(cart, layer, new Stacking(paths.get(random.nextInt(paths.size())), excludes));
                })
                .toList();
    }

    private static Candidate candidate(Cart cart, Layers.Layer layer, Stacking stacking) {
        return new Candidate(
                layer, stacking, Discount.of(layer.effect(), cart).amount().minor());
    }
}
