package org.concilier.web.chart;

/** A drawing of numbers. */
public sealed interface Plot permits Bars, StackedBars, Lines, DotRange, Dumbbell, Diverging, Intervals, Panels {
    /** @param id of the chart on its page; what names the picture has ids made from it */
    String svg(String id);

    /** Whether there is nothing to draw: then a sentence stands alone, since axes without numbers say nothing. */
    boolean isEmpty();
}
