package org.concilier.offer.discount;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The method of the largest remainder (Hamilton): parts that sum to the whole, each within one unit of its exact share. */
final class Shares {
    private Shares() {}

    /**
     * Shares {@code whole} in proportion to weights. Left-over units go to the largest remainders; among equal ones to
     * the larger weight, then to the first.
     *
     * @param whole from 0 to the sum of the weights, so that no part exceeds its weight
     * @param weights from 0 on
     */
    static List<Long> of(long whole, List<Long> weights) {
        return of(whole, weights, weights);
    }

    /**
     * The same with a limit for each part: what does not fit goes to the others, in proportion again.
     *
     * @param whole from 0 to the sum of the limits of those with a weight
     */
    static List<Long> of(long whole, List<Long> weights, List<Long> limits) {
        var shares = new long[weights.size()];
        var left = whole;
        while (left > 0) {
            var open = IntStream.range(0, shares.length)
                    .filter(i -> weights.get(i) > 0 && shares[i] < limits.get(i))
                    .boxed()
                    .toList();
            if (open.isEmpty()) throw new IllegalArgumentException("the parts cannot hold the whole");
            var more = hamilton(left, open.stream().map(weights::get).toList());
            for (int i = 0; i < open.size(); i++) {
                var part = open.get(i);
                var fits = Math.min(more.get(i), limits.get(part) - shares[part]);
                shares[part] += fits;
                left -= fits;
            }
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private static List<Long> hamilton(long whole, List<Long> weights) {
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        var shares = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        for (long weight : weights) {
            var parts = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        var left = whole - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .thenComparing(weights::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }
}
