package org.concilier.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Units that come back, line by line. Everything is the difference of what has come back before and after, so that
 * however many returns there are, they sum to the whole.
 *
 * @param amount their part of the discount, in minor units
 * @param before what had come back already, by what it costs
 * @param after what has come back with them
 * @param all what the order costs
 */
record Returns(long amount, List<Rollback.Line> lines, BigDecimal before, BigDecimal after, BigDecimal all) {

    static Returns of(List<RedemptionLine> lines, Map<Integer, Integer> units) {
        var back = new ArrayList<Rollback.Line>();
        var before = BigDecimal.ZERO;
        var after = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var now = units.getOrDefault(i, 0);
            before = before.add(worth(line, line.returned()));
            after = after.add(worth(line, line.returned() + now));
            all = all.add(worth(line, line.quantity()));
            if (now > 0) back.add(new Rollback.Line(i, now, line.amountOf(now)));
        }
        var amount = back.stream().mapToLong(Rollback.Line::amountMinor).sum();
        return new Returns(amount, List.copyOf(back), before, after, all);
    }

    /** Their part of something that belongs to the order as a whole, such as its points. */
    long part(long whole) {
        return upTo(whole, after) - upTo(whole, before);
    }

    private long upTo(long whole, BigDecimal returned) {
        return BigDecimal.valueOf(whole)
                .multiply(returned)
                .divide(all, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What costs nothing weighs as little as can be, so that a return of all is always a return of all. */
    private static BigDecimal worth(RedemptionLine line, int units) {
        return BigDecimal.valueOf(Math.max(1, line.unitMinor())).multiply(BigDecimal.valueOf(units));
    }
}
