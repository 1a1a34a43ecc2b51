package org.concilier.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.StepUpRequired;
import org.concilier.shared.InvalidInput;
import org.concilier.vault.SubjectKey;

/** The rows that one lot of answers is judged by and changes; takes them one by one, or says why not. */
class AnswerSheet {
    private final Rows rows;
    private final ConsentBook book;
    private final Instant now;
    private final Set<Place> disputed;
    private final List<ConsentEvent> events = new ArrayList<>();

    /**
     * What was read for the lot.
     *
     * @param published when the notice in force of each purpose came out; empty when no answer tells its instant
     * @param keys of those persons whose answers come with a testimony
     */
    record Rows(
            Map<UUID, Subject> subjects,
            Map<String, Purpose> purposes,
            Map<Place, Consent> consents,
            Map<UUID, Set<String>> objections,
            Map<String, Instant> published,
            Map<UUID, SubjectKey> keys) {}

    /** One person and one purpose. */
    record Place(UUID customerId, String purpose) {
        static Place of(Choice choice) {
            return new Place(choice.customerId(), choice.answer().purpose());
        }
    }

    /** @param book does what an answer brings with it besides */
    AnswerSheet(Rows rows, Collection<Choice> choices, ConsentBook book, Instant now) {
        this.rows = rows;
        this.book = book;
        this.now = now;
        this.disputed = disputed(choices);
    }

    /** Where one lot says two different things, nobody can know which was meant: neither is taken. */
    private static Set<Place> disputed(Collection<Choice> choices) {
        var said = new LinkedHashMap<Place, Decision>();
        var disputed = new HashSet<Place>();
        for (var choice : choices) {
            var before = said.putIfAbsent(Place.of(choice), choice.answer().decision());
            if (before != null && before != choice.answer().decision()) disputed.add(Place.of(choice));
        }
        return disputed;
    }

    void take(Choice choice) {
        var answer = choice.answer();
        var place = Place.of(choice);
        var subject = rows.subjects().get(choice.customerId());
        if (subject == null) throw new UnknownCustomer();
        if (disputed.contains(place)) {
            throw new InvalidInput(
                    "/decision", "contradicts another line about the same person and purpose; none of them was taken");
        }
        var purpose = purpose(answer);
        requireSpeaker(subject, answer);
        var consent = rows.consents().getOrDefault(place, new Consent(place.customerId(), place.purpose()));
        var at = instant(answer, consent);
        requireStepUp(choice, purpose);
        requireNoObjection(choice, purpose);
        var backing = Backing.of(answer.stepUp(), answer.testimony(), key(choice));
        var occasion = new Occasion(at, choice.recordedBy(), choice.route(), subject.epoch() + 1);
        events.add(consent.answer(answer.decision(), answer.shown(), backing, purpose.asked(), occasion));
        subject.bump();
        rows.consents().put(place, consent);
    }

    private Purpose purpose(RecordedChoice answer) {
        var purpose = rows.purposes().get(answer.purpose());
        if (purpose == null) throw new InvalidInput("/purpose", "is not a purpose of ours");
        if (!purpose.isAskable()) throw new InvalidInput("/purpose", purpose.whyNotAskable());
        if (answer.noticeVersion() != purpose.noticeVersion()) {
            throw new InvalidInput("/noticeVersion", "must be the published one, " + purpose.noticeVersion());
        }
        return purpose;
    }

    private void requireSpeaker(Subject subject, RecordedChoice answer) {
        var minor = subject.isUnderAge(LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (minor && answer.decision() == Decision.GIVEN && !answer.byGuardian()) {
            throw new InvalidInput(
                    "/onBehalf/guardian",
                    "is required: this person is under the age of consent (GDPR article 8), so a parent or guardian"
                            + " has to agree; to refuse or to withdraw, nobody is needed");
        }
        if (!minor && answer.byGuardian()) {
            throw new InvalidInput("/onBehalf/capacity", "cannot be GUARDIAN: this person is of age");
        }
    }

    /** A yes to a special category rests on a verification; in a file nobody was verified a moment ago. */
    private void requireStepUp(Choice choice, Purpose purpose) {
        var explicit = purpose.isSpecial() && choice.answer().decision() == Decision.GIVEN;
        if (explicit && (choice.route() == Route.IMPORT || choice.route() == Route.SYSTEM)) {
            throw new StepUpRequired("A yes to a special category cannot come in a file: it needs the person to be"
                    + " verified at that moment. Record it singly, with /stepUp.");
        }
        if (explicit) book.verify(choice, "consent:" + purpose.code());
        else if (choice.answer().stepUp() != null) {
            throw new InvalidInput("/stepUp", "is for a yes to a special category only; leave it out");
        }
    }

    private void requireNoObjection(Choice choice, Purpose purpose) {
        if (choice.answer().decision() != Decision.GIVEN) return;
        var objected = rows.objections().getOrDefault(choice.customerId(), Set.of());
        if (Objections.holds(objected, purpose)) book.overrule(choice);
    }

    private Instant instant(RecordedChoice answer, Consent consent) {
        var at = answer.givenAt();
        if (at == null) return now;
        if (at.isAfter(now)) throw new InvalidInput("/givenAt", "must not be in the future; it is " + now + " here");
        var published = rows.published().get(answer.purpose());
        if (at.isBefore(published)) {
            throw new InvalidInput("/givenAt", "is before the notice was published, at " + published);
        }
        if (at.isBefore(consent.change().happenedAt())) {
            throw new InvalidInput(
                    "/givenAt",
                    "is before the last change, at " + consent.change().happenedAt());
        }
        return at;
    }

    private SubjectKey key(Choice choice) {
        var key = rows.keys().get(choice.customerId());
        if (key == null && !choice.answer().testimony().isEmpty()) throw new UnknownCustomer();
        return key;
    }

    List<ConsentEvent> events() {
        return events;
    }

    Collection<Consent> consents() {
        return rows.consents().values();
    }
}
