package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.web.screen.Language;

/** Purposes by the names that customers read, for those who know them by their codes. */
@Named
@RequestScoped
public class Uses {
    private static final int ALL = 500;

    @Inject
    Purposes purposes;

    @Inject
    Language language;

    private Map<String, String> names;

    /** The names of these codes, in their order; a code that has no purpose stays as it is. */
    public String named(Collection<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String code) {
        if (names == null)
            names = purposes.list(null, ALL).stream()
                    .collect(Collectors.toMap(
                            PurposeView::code, purpose -> purpose.name().in(language.getCode())));
        return names.getOrDefault(code, code);
    }
}
