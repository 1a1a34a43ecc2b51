package org.concilier.shared.assurance;

import java.util.Optional;
import org.concilier.shared.ConcilierException;

/**
 * We know who asks, and not surely enough for this. Over HTTP this is the step-up challenge of RFC 9470; a page leads to the
 * step-up page and back.
 */
public class InsufficientAssurance extends ConcilierException {
    private static final long serialVersionUID = 1L;

    private final transient Shortfall lacking;

    public InsufficientAssurance(Shortfall lacking) {
        super("This needs the level " + lacking.level().acr()
                + seconds(lacking).map(s -> ", proved within " + s + " seconds").orElse("")
                + ". Authenticate at that level, then send the same again.");
        this.lacking = lacking;
    }

    public Shortfall lacking() {
        return lacking;
    }

    /** The value of {@code WWW-Authenticate} (RFC 9470 section 3). */
    public String challenge() {
        return "Bearer error=\"insufficient_user_authentication\", error_description=\""
                + lacking.operation().key()
                + " needs more\", acr_values=\"" + lacking.level().acr() + "\""
                + seconds(lacking).map(s -> ", max_age=\"" + s + "\"").orElse("");
    }

    private static Optional<Long> seconds(Shortfall lacking) {
        return Optional.ofNullable(lacking.freshness()).map(time -> time.toSeconds());
    }

    @Override
    public int status() {
        return 401;
    }
}
