package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.identity.call.CallNotes;
import org.concilier.identity.call.Calls;
import org.concilier.identity.call.InteractionView;
import org.concilier.identity.call.NoteClosed;
import org.concilier.identity.call.StaleNote;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/**
 * The note of the agent's call, beside the call and beside the customer's file. Its form carries whom it is about, so that words
 * written about one caller never land on another.
 */
@Named("callNote")
@RequestScoped
public class NotePage {
    @Inject
    CallNotes notes;

    @Inject
    Calls calls;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private InteractionView call;
    private CallNotes.Note note;
    private String words;
    private String left;
    private boolean stale;
    private List<Line> earlier;

    /** What was written about a call of that day. */
    public record Line(String day, String words) {}

    /** The page of the note alone, where it is kept. */
    public void load() {
        if (call == null) of(calls.find(Said.of("noteCall")));
    }

    /** Shows the note of this call, with what is being typed before what is stored. */
    void of(InteractionView shown) {
        if (call != null || shown == null || shown.customerId() == null) return;
        call = shown;
        note = notes.find(shown.id());
        if (words == null) words = note.words();
    }

    public String keep() {
        var typed = words;
        try {
            var about = Said.read(Said.of("noteCustomer"));
            var kept = notes.write(Said.of("noteCall"), about, version(), typed);
            return "/desk/note?faces-redirect=true&noteCall=" + Said.of("noteCall")
                    + (kept.version() > 0 ? "&kept=yes" : "");
        } catch (StaleNote changed) {
            stale = true;
            faults.add("note", say.of("note.stale"));
        } catch (NoteClosed over) {
            // The page may show another customer's note by now: these words stay beside it.
            left = typed;
            words = null;
            faults.add(null, say.of("note.closed"));
        } catch (InvalidInput unfit) {
            faults.add("note", say.of("note.long", CallNotes.LONGEST));
        }
        return null;
    }

    private static int version() {
        var said = Said.of("noteVersion");
        return said != null && said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 0;
    }

    /** What was written about the customer's earlier calls, for whoever asks: reading it is a look. */
    public List<Line> getEarlier() {
        if (earlier == null)
            earlier = notes.inCall(call.customerId()).stream()
                    .map(one -> new Line(say.date(one.calledAt()), one.words()))
                    .toList();
        return earlier;
    }

    public boolean isAsked() {
        return Said.of("notes") != null;
    }

    /** A press is taken whatever was loaded, and judged when it is done. */
    public boolean isShown() {
        return note != null || Said.of("noteCustomer") != null;
    }

    public boolean isWritable() {
        return note == null || note.writableUntil() != null;
    }

    /** When it was kept, or that nothing is written yet. */
    public String getState() {
        if (note.writtenAt() == null) return say.of("note.none");
        return say.of("note.kept", say.time(note.writtenAt()));
    }

    /** Until when it can be finished; null while the call goes on, and while a press is taken. */
    public String getUntil() {
        if (call == null || call.isOpen() || note.writableUntil() == null) return null;
        return say.of("note.until", say.time(note.writableUntil()));
    }

    /** What another window wrote meanwhile; null when none did. */
    public String getTheirs() {
        return stale ? note.words() : null;
    }

    /** What could not be kept any more; null when there is no such thing. */
    public String getLeft() {
        return left;
    }

    public InteractionView getCall() {
        return call;
    }

    public int getVersion() {
        return note.version();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
