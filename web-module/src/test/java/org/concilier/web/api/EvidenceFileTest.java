package org.concilier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.Controller;
import org.concilier.consent.Evidence;
import org.concilier.consent.Evidence.Item;
import org.concilier.consent.NoticeText;
import org.concilier.consent.NoticeView;
import org.concilier.consent.PurposeView;
import org.concilier.consent.ReliantRecord;
import org.concilier.consent.Words;
import org.concilier.ledger.Checkpoint;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Opening;
import org.concilier.ledger.Proofs.Proven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFileTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID PERSON = UUID.fromString("7b1f0c6e-5d1a-4a57-9d0e-2f6c3a9b8e10");

    @Test
    void thePageTellsEverythingInTheLanguageAskedFor() {
        assertThat(EvidencePage.of(evidence(LeafKind.DECISION), "fr"))
                .contains("<html lang=\"fr\">", "Preuves du consentement", "Offres", "accepté", "en attente");
        assertThat(EvidencePage.of(evidence(LeafKind.DECISION), "en"))
                .contains(
                        "<html lang=\"en\">",
                        "Evidence of consent: Offers",
                        "November 23, 2026",
                        "10:00:00",
                        PERSON.toString())
                .contains("<td>41</td>", "<h3>1 (fr)", "@media print");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingThatSomebodyWroteBecomesPartOfThePage(String language) {
        assertThat(EvidencePage.of(evidence(LeafKind.ACCESS), language))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @EnumSource(LeafKind.class)
    void everyKindOfEntryHasItsWords(LeafKind kind) {
        assertThat(EvidencePage.of(evidence(kind), "fr")).doesNotContain(kind.name());
    }

    @Test
    void theJsonHasTheVeryBytesThatWereHashed() {
        var page = "page".getBytes(StandardCharsets.UTF_8);

        assertThat(EvidenceJson.of(evidence(LeafKind.ACCESS), page))
                .contains("\"format\":\"concilier-evidence/1\"", "\"person\":\"" + PERSON + "\"", "\"leafIndex\":41")
                .contains("\"leaf\":\"{\\\"kind\\\":\\\"CONSENT\\\"}\"", "\"salt\":\"c2FsdA==\"", "\"event\":\"{}\"")
                .contains("\"timestamp\":\"2026-11-23T10:00:00Z\"", "\"record\":{\"status\":\"GIVEN\"}");
    }

    private static Evidence evidence(LeafKind kind) {
        var words = new Words("Offres", "Offers");
        var purpose = new PurposeView(
                "personalised-offers",
                words,
                words,
                "iri",
                "basis",
                false,
                List.of("purchase-history"),
                List.of(),
                "P12M",
                12,
                1,
                1,
                1,
                true,
                null,
                null,
                1);
        var hostile = "<script>alert(1)</script>";
        var text = new NoticeText(hostile, "what", "benefit", "without", "recipients", "retention", "stop");
        var notice = new NoticeView("personalised-offers", 1, false, AT, null, "fr", text, null, null);
        var answer = new ReliantRecord(LeafKind.CONSENT, UUID.randomUUID(), AT, "h=", Map.of("status", "GIVEN"));
        var use = new ReliantRecord(kind, UUID.randomUUID(), AT, "i=", Map.of("why", hostile));
        return new Evidence(
                AT,
                new Controller("Alba", "12 rue", "dpo@alba.example", "+33", "FR"),
                PERSON,
                false,
                purpose,
                List.of(notice),
                new Checkpoint(42, "root=", AT, "sig", "key-1"),
                "{\"keys\":[]}",
                List.of(new Item(
                        answer,
                        new Proven("h=", "{\"kind\":\"CONSENT\"}", 41L, List.of("p=")),
                        new Opening(1, "h=", "{\"kind\":\"CONSENT\"}", "c2FsdA==", "{}"))),
                List.of(new Item(use, new Proven("i=", "{}", null, List.of()), null)));
    }
}
