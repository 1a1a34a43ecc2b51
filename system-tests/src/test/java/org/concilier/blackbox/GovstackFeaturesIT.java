package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.Govstack;
import org.concilier.server.OneServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** GovStack's own feature files, unchanged; the steps are ours, and send Basic credentials as its suite does from a netrc. */
class GovstackFeaturesIT {
    private final Api api = OneServer.api();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        return pickles().stream().map(pickle -> DynamicTest.dynamicTest(pickle.getName(), () -> new Run().all(pickle)));
    }

    @Test
    void thereAreFourScenariosOfSixteenSteps() throws IOException {
        assertThat(pickles()).hasSize(4);
        assertThat(pickles().stream().mapToInt(p -> p.getSteps().size()).sum()).isEqualTo(16);
    }

    private static List<Pickle> pickles() throws IOException {
        var parser = GherkinParser.builder().build();
        var all = new ArrayList<Pickle>();
        for (var name : List.of("smoke", "data_agreement")) {
            parser.parse(Folders.shared("govstack/" + name + ".feature"))
                    .map(Envelope::getPickle)
                    .flatMap(Optional::stream)
                    .forEach(all::add);
        }
        return all;
    }

    /** One scenario. */
    private final class Run {
        private String id;
        private Answer answer;

        void all(Pickle pickle) {
            pickle.getSteps().stream().map(PickleStep::getText).forEach(this::step);
        }

        private void step(String text) {
            if (text.equals("A URL of a Consent Building Block instance")) {
                assertThat(api.base().toString()).startsWith("http");
            } else if (text.equals("I call a basic public API endpoint")) {
                answer = get("/service/policy/1/");
            } else if (text.equals("I get some valid JSON data back")) {
                assertThat(answer.expecting(200).json()).containsKeys("policy", "revision");
            } else if (text.startsWith("a data agreement ID ")) {
                id = quoted(text);
            } else if (text.startsWith("I make a GET request to /config/data-agreement/")) {
                assertThat(quoted(text)).isEqualTo(id);
                answer = get("/config/data-agreement/" + id + "/");
            } else if (text.startsWith("The response should have a status code of ")) {
                answer.expecting(Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1)));
            } else if (text.startsWith("The response should contain the data agreement details for ")) {
                assertThat(answer.json().getJsonObject("dataAgreement").getString("id"))
                        .isEqualTo(quoted(text));
            } else {
                throw new AssertionError("a step that we do not know: " + text);
            }
        }

        private Answer get(String path) {
            var basic = Govstack.basic(Bootstrap.PARTNER, Bootstrap.secret());
            return api.send("GET", "/govstack" + path, null, "Authorization", basic);
        }

        private static String quoted(String text) {
            var quoted = Pattern.compile("\"([^\"]*)\"").matcher(text);
            if (!quoted.find()) throw new AssertionError("nothing quoted in: " + text);
            return quoted.group(1);
        }
    }
}
