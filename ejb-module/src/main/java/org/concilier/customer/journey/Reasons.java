package org.concilier.customer.journey;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in words what a stage rests on. */
final class Reasons {
    private static final double WEEK = 7;
    private static final double MONTH = 30;
    private static final double WEEKS_UNTIL = 60;
    private static final String BUNDLE = "org.concilier.customer.journey.reasons";

    private Reasons() {}

    static List<String> of(Journey journey, Locale locale) {
        var texts = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Reasons.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var reasons = new ArrayList<String>();
        reasons.add(say(texts, "days", journey.purchaseDays()));
        if (journey.purchaseDays() > 1) reasons.add(rhythm(texts, journey.rhythmDays()));
        if (journey.purchaseDays() > 0) reasons.add(say(texts, "recency", journey.recencyDays()));
        if (journey.stage() == Stage.WON_BACK) reasons.add(say(texts, "returned", journey.lastGapDays()));
        if (journey.expectedBack()) reasons.add(texts.getString("expected-back"));
        return List.copyOf(reasons);
    }

    /** As people say it: nobody shops every 23 days. */
    private static String rhythm(ResourceBundle texts, double days) {
        return days < WEEKS_UNTIL
                ? say(texts, "rhythm.weeks", Math.round(days / WEEK))
                : say(texts, "rhythm.months", Math.round(days / MONTH));
    }

    private static String say(ResourceBundle texts, String name, long number) {
        return new MessageFormat(texts.getString(name), texts.getLocale()).format(new Object[] {number});
    }
}
