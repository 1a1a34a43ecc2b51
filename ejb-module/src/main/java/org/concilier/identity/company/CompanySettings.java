package org.concilier.identity.company;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which provider the company has, and what its words mean here. Without an issuer there is none. */
@ApplicationScoped
class CompanySettings {
    private static final List<String> STAFF =
            List.of(Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.AUDITOR, Roles.SECURITY_ADMIN);

    @Inject
    @ConfigProperty(name = "concilier.oidc.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "concilier.oidc.client-id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "concilier.oidc.client-secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "concilier.oidc.login-claim")
    String loginClaim;

    @Inject
    @ConfigProperty(name = "concilier.oidc.roles-claim")
    String rolesClaim;

    @Inject
    @ConfigProperty(name = "concilier.oidc.roles")
    Optional<String> roles;

    @Inject
    @ConfigProperty(name = "concilier.oidc.acr")
    Optional<String> acr;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    private final Map<String, String> roleOf = new LinkedHashMap<>();
    private final Map<String, Assurance> levelOf = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        if (!isOn()) return;
        if (clientId.isEmpty()) throw new IllegalStateException("concilier.oidc.client-id must be set too");
        pairs("concilier.oidc.roles", roles).forEach((theirs, ours) -> {
            if (!STAFF.contains(ours))
                throw new IllegalStateException("concilier.oidc.roles: no role is called " + ours);
            roleOf.put(theirs, ours);
        });
        levelOf.put(Assurance.PHRH.acr(), Assurance.PHRH);
        levelOf.put(Assurance.PHR.acr(), Assurance.PHR);
        pairs("concilier.oidc.acr", acr).forEach((theirs, ours) -> levelOf.put(theirs, level(ours)));
    }

    boolean isOn() {
        return issuer.isPresent();
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    String clientId() {
        return clientId.orElseThrow();
    }

    Optional<String> clientSecret() {
        return clientSecret;
    }

    String loginClaim() {
        return loginClaim;
    }

    String rolesClaim() {
        return rolesClaim;
    }

    /** Whether plain http is for anything: only where we ourselves are on localhost. */
    boolean takesPlainHttp() {
        return publicUrl.startsWith("http://localhost");
    }

    /** Where the provider sends people back; registered there exactly so. */
    String callback() {
        return publicUrl + "/desk-oidc/callback";
    }

    /** The one role of a person with these of theirs: the first that the settings name. */
    Optional<String> role(List<String> theirs) {
        return roleOf.entrySet().stream()
                .filter(pair -> theirs.contains(pair.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What their {@code acr} is worth here; nothing unless it is known. */
    Assurance level(Optional<String> theirs) {
        return theirs.map(name -> levelOf.getOrDefault(name, Assurance.NONE)).orElse(Assurance.NONE);
    }

    /** Their names of levels that are enough, the strongest first, to ask for. */
    List<String> wanted(Assurance least) {
        return levelOf.entrySet().stream()
                .filter(pair -> pair.getValue().atLeast(least))
                .sorted(Map.Entry.<String, Assurance>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Assurance level(String ours) {
        return Assurance.named(ours)
                .orElseThrow(() -> new IllegalStateException("concilier.oidc.acr: no level is called " + ours));
    }

    /** {@code theirs=ours,theirs=ours}; a name of theirs may itself hold an equals sign or a colon. */
    private static Map<String, String> pairs(String setting, Optional<String> text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.map(t -> t.split(",")).orElse(new String[0])) {
            var between = pair.lastIndexOf('=');
            if (between < 1) throw new IllegalStateException(setting + " must be pairs such as theirs=ours");
            pairs.put(
                    pair.substring(0, between).strip(),
                    pair.substring(between + 1).strip());
        }
        return pairs;
    }
}
