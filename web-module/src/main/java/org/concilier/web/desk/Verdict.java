package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Locale;
import org.concilier.identity.call.EventKind;
import org.concilier.identity.call.InteractionView;
import org.concilier.identity.call.LinkState;
import org.concilier.web.screen.Wording;

/** A verdict in words: a colour's name, why, and what to do. There is no score to show. */
@Named
@RequestScoped
public class Verdict {
    @Inject
    Wording say;

    @Inject
    Clock clock;

    private InteractionView call;

    void of(InteractionView shown) {
        call = shown;
    }

    /** The word for the style-sheet; the text says the same. */
    public String getColour() {
        return call.verdict() == null ? "none" : call.verdict().name().toLowerCase(Locale.ROOT);
    }

    public String getIcon() {
        if (call.verdict() == null) return "info";
        return switch (call.verdict()) {
            case GREEN -> "yes";
            case AMBER -> "info";
            case RED -> "stop";
        };
    }

    public String getTitle() {
        return say.of("line.verdict." + (call.verdict() == null ? "none" : call.verdict()));
    }

    public String getText() {
        if (call.customerId() == null) return say.of("line.verdict.nobody");
        if (call.verdict() == null) return say.of("line.verdict.noneText");
        return switch (call.verdict()) {
            case GREEN -> green();
            case AMBER, RED -> say.best("line.reason." + call.reason(), "line.reason.other");
        };
    }

    private String green() {
        var presence = call.presence();
        if (presence == null) return say.of(call.isOpen() ? "line.ended" : "line.over", ended());
        return say.of("line.means." + presence.means()) + " " + say.of("line.until", say.time(presence.until()));
    }

    private String ended() {
        return call.isOpen() ? "" : say.time(call.closedAt());
    }

    /** What to tell the caller; empty when there is nothing to explain, and while a press is taken and nothing is shown. */
    public String getToSay() {
        if (call == null) return "";
        var unsure = call.verdict() != null && call.presence() == null && call.reason() != null;
        return unsure && call.isOpen() ? say.orElse("line.say." + call.verdict(), "") : "";
    }

    /** How far the link has come; empty when none was sent. */
    public String getLink() {
        if (call.link() == null) return "";
        var over = call.link() != LinkState.USED && call.linkUntil().isBefore(clock.instant());
        return over ? say.of("line.link.gone") : say.of("line.link." + call.link(), say.time(call.linkUntil()));
    }

    /** What happened, as a line of the list. */
    public String event(InteractionView.Step step) {
        var words = say.of("line.event." + step.kind());
        return step.kind() == EventKind.JUDGED ? words + " – " + say.of("line.verdict." + step.verdict()) : words;
    }

    public String at(InteractionView.Step step) {
        return say.time(step.at());
    }

    public String getOver() {
        return call == null || call.isOpen() ? "" : say.of("line.over", say.time(call.closedAt()));
    }
}
