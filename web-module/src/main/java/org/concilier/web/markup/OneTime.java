package org.concilier.web.markup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concilier.experience.UsedForms;
import org.concilier.shared.Caller;
import org.concilier.shared.Secrets;
import org.concilier.web.screen.Wording;

/**
 * The token in every form of somebody who is signed in. Pressing twice, going back and pressing again, or sending a page
 * anew does nothing the second time, and says when it was done.
 */
@Named
@RequestScoped
public class OneTime {
    static final String FIELD = "concilier.once";

    /** Where the second press leads: the same page, which then tells what happened to the first. */
    static final String TWICE = "twice";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    UsedForms forms;

    @Inject
    Caller caller;

    @Inject
    Wording say;

    /** A new token; empty where nobody is signed in. */
    Optional<String> make() {
        return caller.principal().map(someone -> Secrets.token());
    }

    /** The token that this request carries, if it changes something. */
    Optional<String> sent(FacesContext faces) {
        if (!faces.isPostback() || faces.getPartialViewContext().isAjaxRequest()) return Optional.empty();
        if (caller.principal().isEmpty()) return Optional.empty();
        return parameter(faces, FIELD);
    }

    Optional<UsedForms.Use> claim(String token) {
        return forms.claim(token);
    }

    void end(String token, boolean done) {
        if (done) forms.done(token);
        else forms.release(token);
    }

    /** What to say to whoever pressed twice; null when nobody did. Told from what is stored, never from the address. */
    public String getNews() {
        var faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() || caller.principal().isEmpty()) return null;
        return parameter(faces, TWICE).flatMap(forms::use).map(this::words).orElse(null);
    }

    private String words(UsedForms.Use use) {
        return use.done() ? say.of("site.twice", say.time(use.at())) : say.of("site.twiceUnderWay", say.time(use.at()));
    }

    private static Optional<String> parameter(FacesContext faces, String name) {
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get(name))
                .filter(token -> SHAPE.matcher(token).matches());
    }
}
