package org.concilier.consent;

import java.util.List;
import java.util.UUID;

/**
 * A receipt with the field names of the Kantara Consent Receipt Specification 1.1, section 4.
 *
 * @param consentTimestamp seconds since 1970
 * @param state addition of ours: where the consent stands now
 * @param stepUp addition of ours: the verification that an explicit consent rests on
 * @param leafHash addition of ours: leaf of the ledger that commits to the answer
 */
public record KantaraReceipt(
        String version,
        String jurisdiction,
        long consentTimestamp,
        String collectionMethod,
        UUID consentReceiptID,
        String language,
        UUID piiPrincipalId,
        List<Party> piiControllers,
        String policyUrl,
        List<Service> services,
        boolean sensitive,
        List<String> spiCat,
        ConsentStatus state,
        UUID stepUp,
        String leafHash) {

    public record Party(
            String piiController, boolean onBehalf, String contact, Address address, String email, String phone) {}

    /** As schema.org has it, in one line. */
    public record Address(String streetAddress, String addressCountry) {}

    public record Service(String service, List<Use> purposes) {}

    /** One purpose of a service. */
    public record Use(
            String purpose,
            List<String> purposeCategory,
            String consentType,
            List<String> piiCategory,
            boolean primaryPurpose,
            String termination,
            boolean thirdPartyDisclosure,
            String thirdPartyName) {}

    public static KantaraReceipt of(Receipt receipt) {
        var consent = receipt.consent();
        var purpose = receipt.purpose();
        var sensitive = purpose.specialCategory();
        return new KantaraReceipt(
                "KI-CR-v1.1.0",
                receipt.controller().country(),
                consent.changedAt().getEpochSecond(),
                consent.collection().method() + " (" + consent.collection().channel() + ")",
                receipt.id(),
                consent.language(),
                consent.customerId(),
                List.of(party(receipt.controller())),
                receipt.noticeUrl(),
                List.of(new Service(receipt.controller().name(), List.of(use(receipt)))),
                sensitive,
                sensitive ? purpose.categories() : List.of(),
                consent.status(),
                consent.stepUp(),
                consent.leafHash());
    }

    private static Party party(Controller company) {
        return new Party(
                company.name(),
                false,
                company.contact(),
                new Address(company.address(), company.country()),
                company.contact(),
                company.phone());
    }

    private static Use use(Receipt receipt) {
        var purpose = receipt.purpose();
        var others = purpose.recipients();
        return new Use(
                purpose.name().in(receipt.consent().language()),
                List.of(purpose.dpvIri()),
                "EXPLICIT",
                purpose.categories(),
                false,
                receipt.notice().howToStop(),
                !others.isEmpty(),
                others.isEmpty() ? null : String.join(", ", others));
    }
}
