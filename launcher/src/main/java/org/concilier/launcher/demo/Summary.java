package org.concilier.launcher.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a demonstration did, for people: what happened, where to look, what to try. */
public final class Summary {
    private Summary() {}

    /** @param file with the credentials */
    public static String of(Report report, URI address, Path file) {
        return what(report) + story(report.story()) + where(report, address, file) + next(report, address);
    }

    private static String what(Report report) {
        var consents = report.consents();
        var stages = report.stages().entrySet().stream()
                .map(e -> e.getKey().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return """

                WHAT HAPPENED
                  %,d customers and %,d purchases came in, until %s.
                  Answers: %,d yes, %,d no; %,d customers were not asked.
                  Those who agreed are: %s.
                  %s
                  Before it was published by two, %s was tried out on %s customers who agreed: it would reach %s of them;
                  %s customers are left out, for they have not said yes.
                  Offers: %,d customers have one of their own, %,d the general one.
                """.formatted(
                        report.scenario().data().people().size(),
                        report.purchases(),
                        report.scenario().data().lastDay(),
                        consents.getInt("given"),
                        consents.getInt("refused"),
                        report.scenario().answers().silent().size(),
                        stages,
                        model(report.scored()),
                        report.widest().getString("offer"),
                        report.trial().getJsonObject("result").getString("considered"),
                        report.widest().getString("reach"),
                        report.widest().getString("excluded"),
                        report.decided().getInt("personalised"),
                        report.decided().getInt("general"));
    }

    private static String model(JsonObject scored) {
        var fitted = scored.getJsonArray("models").getValuesAs(JsonObject.class).stream()
                .filter(model -> model.containsKey("buying"))
                .toList();
        if (fitted.isEmpty()) return "They are too few for a model of who will buy again.";
        var model = fitted.get(0);
        return String.format(
                Locale.ROOT,
                "A model of when they buy (BG/NBD) has r %.3f, alpha %.3f, a %.3f, b %.3f; %,d are scored by it.",
                parameter(model, "r"),
                parameter(model, "alpha"),
                parameter(model, "a"),
                parameter(model, "b"),
                scored.getInt("scored"));
    }

    private static double parameter(JsonObject model, String name) {
        return model.getJsonObject("buying").getJsonNumber(name).doubleValue();
    }

    private static String story(Story story) {
        return """

                ONE CUSTOMER: %s (%s), who had not been asked
                  first offer   %s
                  could get     %s
                  said yes      and got: %s
                  because       %s
                  otherwise     %s
                  redeemed      %s off
                  said stop     the consent check says %s (%s), and the first offer is again: %s
                  keeps         %s earned
                  had a code    %s, which still took %s off, and opens nothing a second time
                """.formatted(
                        story.person().name(),
                        story.customerId(),
                        title(story.before()),
                        wouldBring(story.exchange()),
                        title(story.offer()),
                        story.offer().getJsonObject("explanation").getString("text"),
                        story.why().getString("counterfactual", "the same"),
                        money(story.redeemed().getJsonObject("amount")),
                        story.check().getBoolean("decision") ? "yes" : "no",
                        story.check().getJsonObject("context").getString("reason", "no reason"),
                        title(story.later()),
                        money(story.kept()),
                        story.coupon().getString("code"),
                        money(story.coupon().getJsonObject("redemption").getJsonObject("amount")));
    }

    private static String where(Report report, URI address, Path file) {
        var staff = report.credentials().staff().stream()
                .map(one -> account(one.getString("login"), one.getString("passphrase")))
                .collect(Collectors.joining());
        var customers = report.credentials().customers().stream()
                .map(one -> account(one.login(), one.passphrase()))
                .collect(Collectors.joining());
        return """

                WHERE TO LOOK
                  portal  %1$s/portal   for customers
                %4$s  desk    %1$s/desk     for agents, with a code as well: ./concilier code LOGIN
                  office  %1$s/office   for the other staff
                %3$s  API     %1$s/api/v1, described at %1$s/openapi
                  all accounts and keys: %2$s
                  e-mails that would be sent (codes, notices), as files: %5$s
                """.formatted(address, file, staff, customers, file.resolveSibling("mail"));
    }

    private static String account(String login, String passphrase) {
        return String.format("            %-42s %s%n", login, passphrase);
    }

    private static String next(Report report, URI address) {
        return """

                TRY
                  TOKEN=$(curl -s -u '%2$s:%3$s' -d grant_type=client_credentials %1$s/oauth/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/customers/%4$s/value-exchange
                  curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/customers/%4$s/consents
                  curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/customers/%4$s/accesses
                  curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/ledger/checkpoint
                  ./concilier verifier    a voice platform hears a customer; accepted once they said yes to it in My choices
                  ./concilier kiosk       a customer presses the button at a counter; recognised once they said yes to it""".formatted(
                        address,
                        report.credentials().clientId(),
                        report.credentials().clientSecret(),
                        report.story().customerId());
    }

    private static String title(JsonObject offer) {
        return offer.getString("title");
    }

    /** Titles of the offers that the two consents to come would bring, by the published rules. */
    private static String wouldBring(JsonObject exchange) {
        var would = exchange.getJsonArray("purposes").getValuesAs(JsonObject.class).stream()
                .filter(purpose -> Follow.PURPOSES.contains(purpose.getString("purpose")))
                .map(purpose -> purpose.getJsonObject("wouldBring"))
                .toList();
        var alone = would.stream()
                .flatMap(one -> one.getJsonArray("offers").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString);
        var both = would.stream()
                .flatMap(one -> one.getJsonArray("together").getValuesAs(JsonObject.class).stream())
                .filter(offer -> offer.getJsonArray("alsoNeeds").size() == 1)
                .map(offer -> offer.getString("offer"))
                .toList();
        return Stream.concat(alone, both.stream().filter(offer -> Collections.frequency(both, offer) == 2))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String money(JsonObject money) {
        return money.getString("amount") + " " + money.getString("currency");
    }
}
