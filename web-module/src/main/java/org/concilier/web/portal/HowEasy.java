package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.concilier.experience.Ease;
import org.concilier.experience.Moment;

/** "How easy was that?" on the page after a moment that matters. */
@Named
@RequestScoped
public class HowEasy {
    private static final String QUESTION = "ease-question";
    private static final String THANKS = "thanks";

    @Inject
    Ease ease;

    private UUID question;
    private boolean looked;

    /** Whether the question is shown; whoever answers has seen it. */
    public boolean asks(String moment) {
        if (!looked) question = FacesContext.getCurrentInstance().isPostback() ? answered() : asked(moment);
        looked = true;
        return question != null;
    }

    private UUID asked(String moment) {
        if (moment == null || moment.isEmpty() || isThanked()) return null;
        return ease.ask(Moment.valueOf(moment)).orElse(null);
    }

    /** One tap, and back to the same page. */
    public String say(int answer) {
        var asked = answered();
        if (asked != null) ease.answer(asked, answer);
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&" + THANKS + "=yes";
    }

    private static UUID answered() {
        try {
            return UUID.fromString(String.valueOf(parameters().get(QUESTION)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public boolean isThanked() {
        return parameters().containsKey(THANKS);
    }

    public UUID getQuestion() {
        return question;
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }
}
