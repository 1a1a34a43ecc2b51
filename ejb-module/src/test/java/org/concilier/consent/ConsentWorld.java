package org.concilier.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.shared.Callers;
import org.concilier.shared.Domain;
import org.concilier.shared.Roles;

/** What a test of consents needs around it: purposes, notices, persons and their answers. */
final class ConsentWorld {
    final Domain domain;
    final Consents consents;
    final Permissions permissions;

    ConsentWorld(Domain domain) {
        this.domain = domain;
        this.consents = domain.get(Consents.class);
        this.permissions = domain.get(Permissions.class);
    }

    /** A purpose of one test, with its first notice. */
    String purpose(String... recipients) {
        var code = "p-" + UUID.randomUUID();
        put(code, null, List.of(recipients), "purchase-history");
        publish(code, "first", false);
        return code;
    }

    /** A purpose that uses data of a special category, with its first notice. */
    String special() {
        var code = "s-" + UUID.randomUUID();
        var draft = new PurposeDraft(
                new Words("Voix", "Voice"),
                new Words("Reconnu à la voix", "Known by voice"),
                Dpv.term("IdentityAuthentication"),
                Dpv.gdpr("A9-2-a"),
                true,
                List.of("voice"),
                List.of(),
                12,
                1);
        officer(() -> domain.get(Purposes.class).put(code, draft, null));
        publish(code, "first", false);
        return code;
    }

    /** A person who comes of age that day. */
    UUID born(LocalDate day) {
        var id = UUID.randomUUID();
        domain.inTransaction(() -> {
            domain.get(Subjects.class).open(Map.of(id, day));
            return null;
        });
        return id;
    }

    List<ConsentView> history(UUID customer, UUID consent) {
        return as(customer, () -> consents.history(consent, 0, 200));
    }

    PurposeView put(String code, Long expected, List<String> recipients, String... categories) {
        var draft = new PurposeDraft(
                new Words("Offres", "Offers"),
                new Words("Des remises", "Discounts"),
                Dpv.term("PersonalisedBenefits"),
                Dpv.gdpr("A6-1-a"),
                false,
                List.of(categories),
                recipients,
                12,
                1);
        return officer(
                () -> domain.get(Purposes.class).put(code, draft, expected).purpose());
    }

    NoticeView publish(String code, String words, boolean compatible) {
        var text = new NoticeText(words, words, words, words, words, words, words);
        var draft = new NoticeDraft(compatible, Map.of("fr", text, "en", text));
        return officer(() -> domain.get(Notices.class).publish(code, draft).notice());
    }

    UUID customer() {
        var id = UUID.randomUUID();
        domain.inTransaction(() -> {
            domain.get(Subjects.class).open(List.of(id));
            return null;
        });
        return id;
    }

    ConsentView answer(UUID customer, String purpose, Decision decision) {
        return answer(customer, purpose, decision, 1);
    }

    ConsentView answer(UUID customer, String purpose, Decision decision, int noticeVersion) {
        var choice = new RecordedChoice(purpose, decision, noticeVersion, "fr", "web-form", "web", null);
        return as(customer, () -> consents.record(customer, choice).consent());
    }

    Withdrawal withdraw(UUID customer, UUID consent) {
        return as(customer, () -> consents.withdraw(consent));
    }

    boolean permits(UUID customer, String purpose) {
        return domain.inTransaction(() -> permissions.of(customer)).permits(purpose);
    }

    <T> T as(UUID customer, Callable<T> work) {
        return domain.as(Callers.customer(customer), work);
    }

    <T> T officer(Callable<T> work) {
        return domain.as(Callers.staff(Roles.PRIVACY_OFFICER), work);
    }
}
