package org.concilier.web.office;

import static org.concilier.shared.Roles.AUDITOR;
import static org.concilier.shared.Roles.MARKETER;
import static org.concilier.shared.Roles.PRIVACY_OFFICER;
import static org.concilier.shared.Roles.SECURITY_ADMIN;
import static org.concilier.shared.Roles.SIGNED_IN;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every page of the back office and whom it opens for: what is not here leads nowhere. */
enum Room {
    HOME(Place.ASIDE, SIGNED_IN),
    KEYS(Place.ASIDE, SIGNED_IN),
    NEW_KEY(Place.ASIDE, SIGNED_IN),
    PASSPHRASE(Place.ASIDE, SIGNED_IN),
    AUTHENTICATOR(Place.ASIDE, SIGNED_IN),
    RECOVERY_CODE(Place.ASIDE, SIGNED_IN),
    STEP_UP(Place.ASIDE, SIGNED_IN),
    PURPOSES(Place.IN_MENU, PRIVACY_OFFICER),
    PURPOSE(Place.ASIDE, PRIVACY_OFFICER),
    TERMS(Place.ASIDE, PRIVACY_OFFICER),
    NOTICE(Place.ASIDE, PRIVACY_OFFICER),
    NOTICE_DIFF(Place.ASIDE, PRIVACY_OFFICER),
    PUBLISH(Place.ASIDE, PRIVACY_OFFICER),
    REQUESTS(Place.IN_MENU, PRIVACY_OFFICER),
    REQUEST(Place.ASIDE, PRIVACY_OFFICER),
    BREACHES(Place.IN_MENU, PRIVACY_OFFICER, AUDITOR),
    BREACH(Place.ASIDE, PRIVACY_OFFICER, AUDITOR),
    BREACH_FACTS(Place.ASIDE, PRIVACY_OFFICER),
    EVIDENCE(Place.IN_MENU, PRIVACY_OFFICER, AUDITOR),
    RECIPIENTS(Place.IN_MENU, PRIVACY_OFFICER, AUDITOR),
    PROCESSING(Place.IN_MENU, PRIVACY_OFFICER, AUDITOR),
    RETENTION(Place.IN_MENU, PRIVACY_OFFICER, AUDITOR),
    LEDGER(Place.IN_MENU, AUDITOR),
    ACCESSES(Place.IN_MENU, AUDITOR, PRIVACY_OFFICER),
    REPLAY(Place.IN_MENU, AUDITOR),
    ACCOUNTS(Place.IN_MENU, SECURITY_ADMIN),
    PROGRAMS(Place.IN_MENU, SECURITY_ADMIN),
    PROGRAM(Place.ASIDE, SECURITY_ADMIN),
    VERIFIERS(Place.IN_MENU, SECURITY_ADMIN),
    VERIFIER(Place.ASIDE, SECURITY_ADMIN),
    POLICY(Place.IN_MENU, SECURITY_ADMIN, AUDITOR),
    SIGN_INS(Place.IN_MENU, SECURITY_ADMIN, AUDITOR),
    CAMPAIGNS(Place.IN_MENU, MARKETER, AUDITOR),
    CAMPAIGN(Place.ASIDE, MARKETER, AUDITOR),
    CAMPAIGN_TERMS(Place.ASIDE, MARKETER),
    OFFER_DRAFT(Place.ASIDE, MARKETER),
    SIMULATION(Place.ASIDE, MARKETER, AUDITOR),
    COUPONS(Place.ASIDE, MARKETER),
    EXPERIMENTS(Place.IN_MENU, MARKETER, AUDITOR),
    EXPERIMENT(Place.ASIDE, MARKETER, AUDITOR),
    EXPERIMENT_DRAFT(Place.ASIDE, MARKETER),
    BUDGETS(Place.IN_MENU, MARKETER, AUDITOR),
    BALANCE(Place.IN_MENU, MARKETER, PRIVACY_OFFICER, SECURITY_ADMIN, AUDITOR),
    FAIRNESS(Place.IN_MENU, MARKETER, PRIVACY_OFFICER, AUDITOR),
    RULE(Place.IN_MENU, MARKETER),
    ATTRIBUTES(Place.IN_MENU, MARKETER, PRIVACY_OFFICER);

    private enum Place {
        IN_MENU,
        ASIDE
    }

    private final Place place;
    private final Set<String> roles;

    Room(Place place, String... roles) {
        this.place = place;
        this.roles = Set.of(roles);
    }

    /** The page of a path below {@code /office/}, with or without the ending of its file; empty when there is none. */
    static Optional<Room> of(String path) {
        return Stream.of(values())
                .filter(room -> path.equals(room.key()) || path.equals(room.key() + ".xhtml"))
                .findFirst();
    }

    /** Its name in addresses and texts, such as {@code new-key}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isInMenu() {
        return place == Place.IN_MENU;
    }

    /** Groups of which one is enough. */
    Set<String> roles() {
        return roles;
    }
}
