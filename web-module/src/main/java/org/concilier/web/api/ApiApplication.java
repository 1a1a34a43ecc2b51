package org.concilier.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The partner API. What is not listed here is not reachable. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Providers.with(
                CampaignsResource.class,
                AttributesResource.class,
                OffersResource.class,
                PlacementsResource.class,
                DecisionReviewsResource.class,
                OfferDecisionReviewsResource.class,
                CustomerReviewsResource.class,
                SimulationsResource.class,
                ExperimentsResource.class,
                FairnessResource.class,
                OfferDecisionsResource.class,
                DecisionRunsResource.class,
                ScoringRunsResource.class,
                RedemptionsResource.class,
                ReservationsResource.class,
                ValueExchangeResource.class,
                CustomersResource.class,
                PurchasesResource.class,
                PointsResource.class,
                PricesResource.class,
                OfferCouponsResource.class,
                OfferValidationsResource.class,
                JourneyResource.class,
                ImportsResource.class,
                PurposesResource.class,
                NoticesResource.class,
                NoticeDraftResource.class,
                PolicyResource.class,
                PolicySimulationsResource.class,
                CustomerConsentsResource.class,
                ConsentRequestsResource.class,
                ConsentsResource.class,
                EventsResource.class,
                WebhooksResource.class,
                WebhookResource.class,
                ClientsResource.class,
                ClientResource.class,
                ClientRecipientsResource.class,
                LedgerResource.class,
                EvidenceResource.class,
                AccessesResource.class,
                PrivacyRequestsResource.class,
                OpenRequestsResource.class,
                RetentionResource.class,
                BreachesResource.class,
                ProcessingResource.class,
                InteractionsResource.class,
                KiosksResource.class,
                GalleriesResource.class,
                KioskSessionsResource.class,
                InvitationsResource.class,
                ActivationsResource.class,
                VerifiersResource.class,
                AssertionChallengesResource.class,
                AssertionsResource.class);
    }
}
