package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concilier.identity.KeptWorks;
import org.concilier.identity.Realm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed and sent too late is kept, and secrets never are. */
class LateFormTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern SECRET = Pattern.compile(
            "<[a-z]+:(?:inputSecret|field|inputText|password)\\s[^>]*(?:secret=\"true\"|one-time-code|inputSecret)[^>]*>"
                    + "|<h:inputSecret\\s[^>]*>|<p:password\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("<p:passkey\\s[^>]*>");

    private final LateForm late = new LateForm();
    private String page;
    private Map<String, List<String>> typed;

    LateFormTest() {
        late.works = new KeptWorks() {
            @Override
            public Optional<String> keepLate(Realm realm, String session, String on, Map<String, List<String>> what) {
                page = on;
                typed = what;
                return Optional.of("t0ken");
            }
        };
    }

    @Test
    void whatWasTypedIsKeptForItsPageWithoutWhatFacesAdds() {
        var kept = keep(form("/portal/requests")
                .parameter("details", "Tout, s’il vous plaît")
                .parameter("jakarta.faces.ViewState", "xyz")
                .parameter("kinds", "address")
                .parameter("kinds", "name")
                .parameter("work", "before"));

        assertThat(kept).contains("t0ken");
        assertThat(page).isEqualTo("/portal/requests.xhtml");
        assertThat(typed)
                .isEqualTo(Map.of("details", List.of("Tout, s’il vous plaît"), "kinds", List.of("address", "name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passphrase", "newPassphrase", "code", "mailed", "passkey-answer"})
    void aFormWithASecretIsNotKeptAtAll(String secret) {
        assertThat(keep(form("/portal/passphrase.xhtml")
                        .parameter("why", "because")
                        .parameter(secret, "x")))
                .isEmpty();
        assertThat(typed).isNull();
    }

    @Test
    void whatAScriptKeepsItselfOrIsNoFormIsLeft() {
        assertThat(keep(form("/office/offer").parameter("name", "x").header("Sec-Fetch-Mode", "cors")))
                .isEmpty();
        assertThat(keep(new Exchange("POST", "/office/offer").parameter("name", "x")))
                .isEmpty();
        assertThat(keep(form("/office/offer"))).isEmpty();
    }

    @Test
    void everySecretFieldOfThePagesIsOneOfThem() throws IOException {
        var found = new TreeSet<String>();
        try (var pages = Files.walk(PAGES)) {
            for (var each :
                    pages.filter(path -> path.toString().endsWith(".xhtml")).collect(Collectors.toList())) {
                var text = Files.readString(each);
                ids(text, SECRET).forEach(found::add);
                ids(text, KEY).map(id -> id + "-answer").forEach(found::add);
            }
        }
        found.removeIf(id -> id.contains("#{")); // of a tag: its users say the id

        assertThat(found).contains("passphrase", "code", "passkey-answer").isSubsetOf(LateForm.SECRETS);
    }

    private static java.util.stream.Stream<String> ids(String page, Pattern tags) {
        return tags.matcher(page)
                .results()
                .flatMap(tag -> ID.matcher(tag.group()).results())
                .map(id -> id.group(1));
    }

    private static Exchange form(String uri) {
        return new Exchange("POST", uri).header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }

    private Optional<String> keep(Exchange exchange) {
        return late.keep(exchange.request(), Realm.PORTAL, "ended");
    }
}
