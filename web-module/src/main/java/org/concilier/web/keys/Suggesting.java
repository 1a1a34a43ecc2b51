package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.passphrase.Suggestion;
import org.concilier.identity.passphrase.Suggestions;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** A passphrase drawn by chance, with what it is worth; each one more takes a little off. */
@Named
@RequestScoped
public class Suggesting {
    @Inject
    Suggestions suggestions;

    @Inject
    Language language;

    @Inject
    Wording say;

    private Suggestion shown;

    public void draw() {
        shown = suggestions.draw(language.getCode(), number("seen"));
    }

    /** Read from the request itself: buttons are judged before any field is. */
    private static int number(String name) {
        var text = parameter(name);
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** The one that the page shows, sent back by the button that takes it. */
    public String getDrawn() {
        return parameter("drawn");
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /** The one just drawn, or the one that the page shows already; nothing of it is kept here. */
    public Suggestion getShown() {
        var before = getDrawn();
        if (shown == null && before != null) shown = new Suggestion(before, number("bits"), number("seen"));
        return shown;
    }

    public String getWorth() {
        return say.of("passphrase.worth", shown.bits());
    }
}
