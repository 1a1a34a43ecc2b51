package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** Does what a form asks. What is refused is told beside the field that it is about, and what was typed stays. */
@RequestScoped
public class Acts {
    /** What a boundary says of a field, and the key of the same in the reader's words; groups fill its gaps. */
    private record Saying(Pattern pattern, String key) {
        static Saying of(String pattern, String key) {
            return new Saying(Pattern.compile(pattern), "office.fault." + key);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            Saying.of("is required.*", "required"),
            Saying.of("must have 1 to (\\d+) characters", "length"),
            Saying.of("must be a whole number from (\\d+) to (\\d+)", "number"),
            Saying.of("must not be in the future", "future"),
            Saying.of("must be a UTC instant.*", "moment"),
            Saying.of("must look like ([A-Z][A-Z0-9-]+)", "capitals"),
            Saying.of("is no code of a coupon", "couponCode"),
            Saying.of("must be after validFrom", "after"),
            Saying.of("must be more than 0.*", "positive"),
            Saying.of("must have shares that sum to 10000 with the holdout.*", "shares"));

    @Inject
    Faults faults;

    @Inject
    Language language;

    @Inject
    Wording say;

    /**
     * Tries an act.
     *
     * @return where it leads; null when it was refused and the page stays
     */
    public String attempt(Supplier<String> act) {
        try {
            return act.get();
        } catch (InvalidInput wrong) {
            wrong.faults().forEach(fault -> faults.add(field(fault), words(fault)));
        } catch (ConcilierException refused) {
            if (refused.status() != 409
                    && refused.status() != 412
                    && refused.status() != 422
                    && refused.status() != 428) throw refused;
            faults.add(null, say.best("office.refused." + refused.getClass().getSimpleName(), "office.refused"));
        }
        return null;
    }

    /** Fields have the names that the outside contract gives them: {@code /texts/fr} is {@code texts-fr}. */
    static String field(InvalidInput.Fault fault) {
        return fault.pointer()
                .replaceFirst("^/", "")
                .replaceFirst("/\\d+.*", "")
                .replace('/', '-');
    }

    private static Object gap(String said) {
        return said.matches("\\d{1,9}") ? Integer.valueOf(said) : said;
    }

    /** A fault in the reader's words. */
    String words(InvalidInput.Fault fault) {
        if (fault.french() != null) return fault.in(language.getCode());
        for (var saying : SAYINGS) {
            var said = saying.pattern().matcher(fault.detail());
            if (!said.matches()) continue;
            var gaps = new Object[said.groupCount()];
            for (int i = 0; i < gaps.length; i++) gaps[i] = gap(said.group(i + 1));
            return say.of(saying.key(), gaps);
        }
        var name = fault.pointer().replaceAll("/\\d+", "").replaceFirst(".*/", "");
        return say.best("office.fault.at." + name, "office.fault.other");
    }
}
