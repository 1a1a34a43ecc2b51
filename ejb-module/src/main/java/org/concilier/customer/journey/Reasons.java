package org.concilier.customer.journey;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in words what a stage rests on. */
final class Reasons {
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
        if (journey.purchaseDays() > 1) reasons.add(say(texts, "rhythm", Math.round(journey.rhythmDays())));
        if (journey.purchaseDays() > 0) reasons.add(say(texts, "recency", journey.recencyDays()));
        if (journey.stage() == Stage.WON_BACK) reasons.add(say(texts, "returned", journey.lastGapDays()));
        return List.copyOf(reasons);
    }

    private static String say(ResourceBundle texts, String name, long number) {
        return new MessageFormat(texts.getString(name), texts.getLocale()).format(new Object[] {number});
    }
}
