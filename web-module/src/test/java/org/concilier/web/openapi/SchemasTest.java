package org.concilier.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concilier.consent.DraftCheck;
import org.concilier.consent.DraftView;
import org.concilier.consent.Ended;
import org.concilier.consent.KantaraReceipt;
import org.concilier.consent.NoticeDifferences;
import org.concilier.consent.NoticeVersion;
import org.concilier.consent.NoticeView;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Withdrawal;
import org.concilier.consent.policy.PolicyDifferences;
import org.concilier.consent.policy.PolicyView;
import org.concilier.consent.processing.ProcessingRecords;
import org.concilier.customer.BreachLetter;
import org.concilier.customer.imports.ImportView;
import org.concilier.event.DeliveryView;
import org.concilier.identity.Invitations.Invited;
import org.concilier.identity.call.Telephony;
import org.concilier.identity.counter.Galleries;
import org.concilier.identity.counter.Kiosks;
import org.concilier.ledger.Checkpoint;
import org.concilier.ledger.Checkpoints;
import org.concilier.offer.CampaignView;
import org.concilier.offer.ExperimentResults;
import org.concilier.offer.ExperimentView;
import org.concilier.offer.FairnessReport;
import org.concilier.offer.OfferDraftView;
import org.concilier.offer.PlacementView;
import org.concilier.offer.Publications;
import org.concilier.offer.RunView;
import org.concilier.offer.loyalty.PointsView;
import org.concilier.offer.review.ReviewView;
import org.concilier.privacy.Access;
import org.concilier.privacy.CheckCount;
import org.concilier.privacy.breach.Affected;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.request.RequestView;
import org.concilier.privacy.retention.RetentionPlan;
import org.concilier.web.access.EvaluationAnswer;
import org.concilier.web.access.EvaluationResource;
import org.concilier.web.api.ClientRecipientsResource;
import org.concilier.web.api.ConsentBody;
import org.concilier.web.api.CustomerBody;
import org.concilier.web.api.JourneyResource;
import org.concilier.web.api.KioskSessionsResource;
import org.concilier.web.api.OfferBody;
import org.concilier.web.api.OfferCouponsResource;
import org.concilier.web.api.OfferDecisionBody;
import org.concilier.web.api.OfferDecisionsResource;
import org.concilier.web.api.OfferValidationsResource;
import org.concilier.web.api.PolicySimulationBody;
import org.concilier.web.api.PricesResource;
import org.concilier.web.api.Problem;
import org.concilier.web.api.PublicationPlanBody;
import org.concilier.web.api.PublishedNotice;
import org.concilier.web.api.PurchaseBody;
import org.concilier.web.api.RedemptionsResource;
import org.concilier.web.api.ScoringRunBody;
import org.concilier.web.api.SimulationBody;
import org.concilier.web.api.ValueExchangeResource;
import org.concilier.web.api.WebhookBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are the shapes of the answers, and the examples are answers. */
class SchemasTest {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final Contract contract = Contract.read();
    private final Shapes shapes = new Shapes(contract);

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("Problem", Problem.class),
                arguments("Customer", CustomerBody.class),
                arguments("Purchase", PurchaseBody.class),
                arguments("Journey", JourneyResource.Body.class),
                arguments("Import", ImportView.class),
                arguments("Reject", ImportView.Reject.class),
                arguments("Invited", Invited.class),
                arguments("Purpose", PurposeView.class),
                arguments("Notice", NoticeView.class),
                arguments("PublishedNotice", PublishedNotice.class),
                arguments("PublicationPlan", PublicationPlanBody.class),
                arguments("DraftCheck", DraftCheck.class),
                arguments("NoticeDraft", DraftView.class),
                arguments("NoticeVersion", NoticeVersion.class),
                arguments("NoticeDifferences", NoticeDifferences.class),
                arguments("Policy", PolicyView.class),
                arguments("PolicySimulation", PolicySimulationBody.class),
                arguments("PolicyDifferences", PolicyDifferences.class),
                arguments("Consent", ConsentBody.class),
                arguments("KantaraReceipt", KantaraReceipt.class),
                arguments("Withdrawal", Withdrawal.class),
                arguments("Ended", Ended.class),
                arguments("Webhook", WebhookBody.class),
                arguments("Delivery", DeliveryView.class),
                arguments("ClientRecipients", ClientRecipientsResource.Body.class),
                arguments("ValueExchange", ValueExchangeResource.Body.class),
                arguments("EvaluationAnswer", EvaluationAnswer.class),
                arguments("EvaluationAnswers", EvaluationResource.Answers.class),
                arguments("Offer", OfferBody.class),
                arguments("Campaign", CampaignView.class),
                arguments("CampaignCheck", Publications.Told.class),
                arguments("OfferDraft", OfferDraftView.class),
                arguments("Placement", PlacementView.class),
                arguments("Review", ReviewView.class),
                arguments("Simulation", SimulationBody.class),
                arguments("Experiment", ExperimentView.class),
                arguments("ExperimentResults", ExperimentResults.class),
                arguments("FairnessReport", FairnessReport.class),
                arguments("Decision", OfferDecisionBody.class),
                arguments("Replayed", OfferDecisionsResource.Replayed.class),
                arguments("Run", RunView.class),
                arguments("ScoringRun", ScoringRunBody.class),
                arguments("Redemption", RedemptionsResource.Body.class),
                arguments("Rollback", RedemptionsResource.RollbackBody.class),
                arguments("Validation", OfferValidationsResource.Body.class),
                arguments("Coupons", OfferCouponsResource.Made.class),
                arguments("Prices", PricesResource.Body.class),
                arguments("Points", PointsView.class),
                arguments("Checkpoint", Checkpoint.class),
                arguments("Inclusion", Checkpoints.Inclusion.class),
                arguments("Consistency", Checkpoints.Consistency.class),
                arguments("CheckCount", CheckCount.class),
                arguments("RetentionPlan", RetentionPlan.class),
                arguments("PrivacyRequest", RequestView.class),
                arguments("ProcessingRecords", ProcessingRecords.class),
                arguments("Breach", BreachView.class),
                arguments("BreachChange", BreachView.Change.class),
                arguments("Affected", Affected.class),
                arguments("BreachLetter", BreachLetter.class),
                arguments("Interaction", Telephony.Call.class),
                arguments("Kiosk", Kiosks.Placed.class),
                arguments("Gallery", Galleries.View.class),
                arguments("KioskSession", KioskSessionsResource.Body.class),
                arguments("KioskOffers", KioskSessionsResource.Offers.class),
                arguments("Access", Access.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerHasTheMembersThatAreDescribed(String schema, Class<?> record) {
        shapes.compare(schema, contract.schema(schema), record);

        assertThat(shapes.differences()).isEmpty();
    }

    /** What a record does not have would be lost on the way, and what it writes otherwise would differ. */
    @ParameterizedTest
    @MethodSource("answers")
    void anExampleIsWhatTheRecordWrites(String schema, Class<?> record) {
        examples(schema).forEach(example -> {
            var written = JSON.toJson(JSON.fromJson(JSON.toJson(example), record));

            assertThat(JSON.fromJson(written, Object.class))
                    .isEqualTo(JSON.fromJson(JSON.toJson(example), Object.class));
        });
    }

    @Test
    void mainAnswersHaveExamples() {
        assertThat(List.of("Customer", "Consent", "Decision", "Purchase", "Redemption", "EvaluationAnswer"))
                .allSatisfy(schema -> assertThat(examples(schema)).isNotEmpty());
    }

    @Test
    void everyExampleKeepsToItsSchema() {
        contract.members((name, media) -> {
            if (media instanceof Map<?, ?> content && content.containsKey("example") && content.containsKey("schema")) {
                shapes.check(name, contract.resolved(content.get("schema")), content.get("example"));
            }
        });

        assertThat(shapes.differences()).isEmpty();
    }

    private List<Object> examples(String schema) {
        var found = new ArrayList<Object>();
        contract.members((name, media) -> {
            if (media instanceof Map<?, ?> content
                    && content.containsKey("example")
                    && Map.of("$ref", "#/components/schemas/" + schema).equals(content.get("schema"))) {
                found.add(content.get("example"));
            }
        });
        return found;
    }
}
