package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.concilier.consent.NoticeDrafts;
import org.concilier.shared.Business;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells what publishing a notice would do before anyone presses the button; reads a handful of rows and changes none. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ})
public class PublicationPlans {
    @Inject
    NoticeDrafts drafts;

    @Inject
    RuleSets ruleSets;

    @Inject
    RunTallies tallies;

    @Inject
    Benefits benefits;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * The plan for the open draft of a purpose's notice.
     *
     * @param compatible as it would be published
     * @param language {@code fr} or {@code en}
     * @throws org.concilier.consent.UnknownDraft when there is none
     */
    public PublicationPlan of(String purpose, boolean compatible, String language) {
        var outlook = drafts.outlook(purpose, compatible);
        var brought = benefits.total(purpose);
        return new PublicationPlan(
                outlook,
                reading(purpose, language),
                outlook.askAgain(),
                Optional.ofNullable(tallies.latestShares().get(purpose))
                        .map(RunTallies.Share::withPersonalOffer)
                        .orElse(null),
                brought.redemptions(),
                new Money(brought.savedMinor(), Currency.getInstance(currency)));
    }

    private List<PublicationPlan.Reading> reading(String purpose, String language) {
        var now = clock.instant();
        return ruleSets.current().offers().stream()
                .filter(offer -> offer.purposes().contains(purpose))
                .filter(offer -> offer.validTo() == null || now.isBefore(offer.validTo()))
                .map(offer -> new PublicationPlan.Reading(
                        offer.id(), offer.code(), offer.title().in(language)))
                .toList();
    }
}
