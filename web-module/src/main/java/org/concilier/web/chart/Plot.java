package org.concilier.web.chart;

/** A drawing of numbers. */
public sealed interface Plot permits Bars, StackedBars, Lines, DotRange, Dumbbell, Diverging, Intervals, Panels {
    /** Draws itself as wide as the drawing is; words that have no room beside each other stand below. */
    void draw(Svg svg);

    /** Whether there is nothing to draw: then a sentence stands alone, since axes without numbers say nothing. */
    boolean isEmpty();
}
