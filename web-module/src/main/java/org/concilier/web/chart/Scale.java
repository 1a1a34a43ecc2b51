package org.concilier.web.chart;

import java.util.stream.DoubleStream;

/** Numbers from zero to a round one, laid along a line. */
record Scale(double most, double from, double to) {
    static Scale of(DoubleStream values, double from, double to) {
        return new Scale(round(values.filter(Double::isFinite).max().orElse(0)), from, to);
    }

    double at(double value) {
        var clear = Math.max(0, Math.min(most, value));
        return from + (to - from) * clear / most;
    }

    /** The next of 1, 2, 2.5, 5 or 10 times a power of ten. */
    static double round(double value) {
        if (value <= 0) return 1;
        var power = Math.pow(10, Math.floor(Math.log10(value)));
        for (var step : new double[] {1, 2, 2.5, 5}) if (value <= step * power * 1.000001) return step * power;
        return 10 * power;
    }
}
