package org.concilier.identity.company;

import java.util.Optional;
import org.concilier.shared.Domain;
import org.concilier.shared.Secrets;
import org.concilier.shared.SigningKeys;
import org.concilier.shared.assurance.PolicyInForce;

/** A door to a provider that is there for one test only: settings are read once, beans live as long as their class. */
public final class Settled {
    private Settled() {}

    /** @param issuer null for a company without a provider */
    public static CompanyDoor by(Domain domain, String issuer) {
        return door(domain, settings(issuer, FakeProvider.SECRET));
    }

    static CompanyDoor withoutSecret(Domain domain, String issuer) {
        return door(domain, settings(issuer, null));
    }

    private static CompanySettings settings(String issuer, String secret) {
        var settings = new CompanySettings();
        settings.issuer = Optional.ofNullable(issuer);
        settings.clientId = Optional.of(FakeProvider.CLIENT);
        settings.clientSecret = Optional.ofNullable(secret);
        settings.loginClaim = "preferred_username";
        settings.rolesClaim = "roles";
        settings.roles = Optional.of("dpo=privacy-officer, desk-agents=agent");
        settings.acr = Optional.of("https://alba.example/mfa=urn:concilier:acr:2");
        settings.publicUrl = "http://localhost:8080";
        settings.read();
        return settings;
    }

    static CompanyDoor door(Domain domain, CompanySettings settings) {
        var provider = new CompanyProvider();
        provider.settings = settings;
        provider.clock = domain.clock();
        var flow = new CodeFlow();
        flow.settings = settings;
        flow.provider = provider;
        flow.keys = domain.get(SigningKeys.class);
        flow.clock = domain.clock();
        var door = new CompanyDoor();
        door.settings = settings;
        door.flow = flow;
        door.returns = domain.get(Returns.class);
        door.inForce = domain.get(PolicyInForce.class);
        door.secrets = domain.get(Secrets.class);
        door.clock = domain.clock();
        return door;
    }
}
