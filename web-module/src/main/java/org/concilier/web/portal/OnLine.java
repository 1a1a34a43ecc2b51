package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.concilier.identity.call.CallLinks;
import org.concilier.identity.call.UnknownInteraction;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Where the link of a call leads: is it you on the phone? */
@Named
@RequestScoped
public class OnLine {
    private static final String DONE = "done";

    @Inject
    CallLinks links;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String link;
    private CallLinks.Asked asked;

    /** A link that leads nowhere is told so, and nothing else. */
    public void load() {
        if (isDone()) return;
        try {
            asked = links.open(read());
        } catch (UnknownInteraction none) {
            asked = null;
        }
    }

    /** The step-up that it may need comes back to this page. */
    public String confirm() {
        try {
            links.confirm(read());
            return "/portal/call?faces-redirect=true&link=" + DONE;
        } catch (UnknownInteraction none) {
            faults.add(null, say.of("onLine.gone"));
            return null;
        }
    }

    private UUID read() {
        try {
            return UUID.fromString(String.valueOf(link));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0); // no link has this number
        }
    }

    public CallLinks.Asked getAsked() {
        return asked;
    }

    public String getQuestion() {
        return say.of("onLine.text", say.time(asked.openedAt()));
    }

    public boolean isDone() {
        return DONE.equals(link);
    }

    public boolean isGone() {
        return asked == null && !isDone() && !isPressed();
    }

    /** A press is taken whatever was loaded, and judged when it is done. */
    public boolean isOpen() {
        return isPressed() || asked != null;
    }

    private static boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
