package org.concilier.offer;

import static java.util.Map.entry;

import java.util.Map;

/** What {@link EveryLookIsNotedTest} does not call, each with the reason. */
final class Unnoted {
    /** Methods that show nothing of the person, each with the reason. */
    static final Map<String, String> METHODS = Map.ofEntries(
            entry("Customers.exists", "yes or no, for the web's own use; tells nothing else"),
            entry("Customers.change", "needs a version that only a noted look gives; noted, see CustomersTest"),
            entry("Purchases.record", "answers what the caller has just told us itself"),
            entry("Purchases.find", "answers a purchase that the caller told us; noted, see PurchasesTest"),
            entry("Consents.withdrawal", "needs a withdrawal; noted, see below"),
            entry("Consents.record", "needs an answer of the person; noted, see AccessLogTest of consents"),
            entry("Invitations.invite", "makes a code for the person and shows nothing"),
            entry("AccountAdministration.find", "needs a customer's account; noted, see AccountsManagedTest"),
            entry("AccountAdministration.recover", "takes the account by the same way as switchOff, and shows nothing"),
            entry("AccountAdministration.switchOff", "needs a customer's account; noted, see AccountsManagedTest"),
            entry("AccountAdministration.switchOn", "needs a customer's account; noted, see AccountsManagedTest"),
            entry("Accesses.own", "what the caller has looked at in the last half hour, each look noted then"),
            entry("Ease.answer", "the caller's own answer; others are refused"),
            entry("Redemptions.redeem", "answers the price of the cart that the caller sent"),
            entry("Reservations.find", "needs a reservation; noted, see ReservationsTest"),
            entry("Reservations.release", "ends what the caller holds and shows nothing"),
            entry("RunChunks.next", "ids of runs; every decision it takes is noted, see DecisionRunsTest"),
            entry("OfferDecisions.decide", "called below by its request body; the other form is the same method"),
            entry("PrivacyRequests.open", "needs a request to take; noted, see PrivacyRequestsTest"),
            entry("PrivacyRequests.packageOf", "needs a package; noted, see PackagesTest"),
            entry("PrivacyRequests.piece", "part of a package that packageOf gave, whose call is noted"),
            entry("RequestDesk.accept", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.extend", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.fulfil", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.reject", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.verify", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("Calls.presence", "says whether the caller may see the file, and shows nothing of it"),
            entry("CallNotes.write", "needs a call of the caller; its first words are noted, see CallNotesTest"),
            entry("Calls.identify", "says who is on the line and shows nothing of them"),
            entry("DecisionReviews.ask", "needs a kind; noted, see DecisionReviewsTest"),
            entry("DecisionReviews.find", "needs a review; noted, see DecisionReviewsTest"),
            entry("DecisionReviews.withdraw", "the person's own; others are refused"),
            entry("ReviewDesk.begin", "needs a review; noted, see DecisionReviewsTest"),
            entry("ReviewDesk.confirm", "needs a review; noted, see DecisionReviewsTest"),
            entry("ReviewDesk.overturn", "needs a review; noted, see DecisionReviewsTest"),
            entry("DecisionRuns.find", "counts, no person"));

    /** Boundaries whose ids are never a person's, each with what they are. */
    static final Map<String, String> BOUNDARIES = Map.ofEntries(
            entry("Imports", "imports; rejects are line numbers and reasons without personal data"),
            entry("Offers", "offers and their revisions"),
            entry("Simulations", "ids of simulations: counts, no person"),
            entry("SimulationChunks", "ids of simulations; every person looked at is noted, see SimulationsTest"),
            entry("Attempts", "deliveries of events, by id of the event"),
            entry("EventFeed", "ids of events; what it gives is noted, see NewsHeardTest"),
            entry("Breaches", "ids of breaches; whom they concern is noted person by person, see BreachFindingTest"),
            entry("BreachLetters", "ids of breaches; every letter is noted, see BreachFindingTest"),
            entry("Verifiers", "companies that recognise people; a sensor is tied to a person and nothing is shown"),
            entry("Webhooks", "addresses of programs"),
            entry("Sessions", "the caller's own sessions"),
            entry("UnfinishedForms", "the caller's own beginnings of forms"),
            entry("CallLinks", "ids of links, which only their own customer can open"),
            entry("KioskSessions", "ids of sessions; what they show of a person is noted, see CounterTest"),
            entry("OfferCoupons", "ids of offers; the codes made are shown to whoever makes them"),
            entry("SetAside", "ids of offers; the caller's own choice"),
            entry("ScoringRuns", "ids of runs: counts, no person"),
            entry("ScoringSteps", "ids of runs; a machine writes scores and shows nobody any"),
            entry("Passkeys", "the caller's own passkeys"),
            entry("TrustedDevices", "the caller's own browsers"));

    private Unnoted() {}
}
