package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.identity.unfinished.UnfinishedForms;
import org.concilier.identity.unfinished.UnfinishedForms.Beginning;
import org.concilier.web.screen.LocalPath;
import org.concilier.web.screen.PageFields;
import org.concilier.web.screen.Wording;

/** What its reader has begun of the form that is shown: told, gone on with, and over when the form is sent. */
@Named
@RequestScoped
public class Unfinished {
    /** What a form is about; its address has these again when somebody comes back. */
    private static final List<String> ABOUT = List.of("campaign", "known", "from", "id");

    @Inject
    UnfinishedForms forms;

    @Inject
    Told told;

    @Inject
    Wording say;

    private final KeptTicket shown = KeptTicket.of(Asked.of(KeptTicket.NAME));
    private String form;
    private List<Beginning> begun;

    /** A beginning that can be gone on with. */
    public record Line(String ticket, String words, String address) {}

    /** Which form this is, as the end of its address. */
    public String getForm() {
        if (form == null) form = page() + about();
        return form;
    }

    private static String page() {
        var view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return view.replaceFirst("^/office/", "").replaceFirst("\\.xhtml$", "");
    }

    private static String about() {
        var said = ABOUT.stream()
                .flatMap(name -> Stream.ofNullable(Asked.of(name)).map(value -> name + "=" + LocalPath.encode(value)))
                .collect(Collectors.joining("&"));
        return said.isEmpty() ? "" : "?" + said;
    }

    /** What the form sends along with what is typed: which beginning it goes on with; empty for none yet. */
    public String getTicket() {
        if (FacesContext.getCurrentInstance().isPostback() || shown.version() > 0) return shown.toString();
        return current().map(KeptTicket::of).map(KeptTicket::toString).orElse("");
    }

    /** What else was begun and waits, the latest first. */
    public List<Line> getWaiting() {
        return begun().stream()
                .filter(one -> !one.id().equals(shown.id()))
                .map(this::line)
                .toList();
    }

    private Line line(Beginning one) {
        var words = say.of(
                "office.unfinished.one",
                say.date(one.begunAt()),
                told.clock(one.begunAt()),
                say.date(one.keptAt()),
                told.clock(one.keptAt()),
                say.date(one.until()));
        var next = getForm().contains("?") ? "&" : "?";
        return new Line(
                KeptTicket.of(one).toString(), words, "/office/" + getForm() + next + KeptTicket.NAME + "=" + one.id());
    }

    /** Whether what the address names has been sent or thrown away meanwhile. */
    public boolean isGone() {
        return shown.id() != null && current().isEmpty();
    }

    /** When what is shown was kept, hours and minutes; null when nothing was gone on with. */
    public String getKeptAt() {
        return current().map(Beginning::keptAt).map(told::clock).orElse(null);
    }

    /** Puts what was typed back into the form. */
    public void fill() {
        var faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() && shown.id() != null) PageFields.fill(faces, typed());
    }

    /** What was typed into a field of a form that is none of Faces; null when nothing is gone on with. */
    String typed(String field) {
        var said = shown.id() == null ? null : typed().get(field);
        return said == null ? null : said.get(0);
    }

    private Map<String, List<String>> typed() {
        return forms.typed(getForm(), shown.id());
    }

    /** The form was sent: what was kept of it on the way has no use any more. */
    void done() {
        if (shown.id() != null) forms.drop(getForm(), shown.id(), shown.version());
    }

    /** What the form is about is no more, and so is everything that was begun of it. */
    void over() {
        begun().forEach(one -> forms.drop(getForm(), one.id(), one.version()));
    }

    private Optional<Beginning> current() {
        return begun().stream().filter(one -> one.id().equals(shown.id())).findFirst();
    }

    private List<Beginning> begun() {
        if (begun == null) begun = forms.of(getForm());
        return begun;
    }
}
