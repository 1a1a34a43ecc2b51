package org.concilier.launcher.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The main job, end to end, over HTTP alone. */
public final class Demo {
    private static final int ACTIVE_DAYS = 60;
    private static final String TRIAL = "{\"campaign\":\"HABITS\",\"historyDays\":365}";
    private static final String PLACEMENT = "{\"placement\":\"home\"}";

    private final Scenario scenario;
    private final Credentials credentials;
    private final Catalogue catalogue;
    private final Api api;
    private final Api headOffice;
    private final Progress progress;
    private final Stopwatch watch;

    /** @param catalogue folder of the starter catalogue */
    public Demo(
            URI address,
            Scenario scenario,
            Credentials credentials,
            Path catalogue,
            Progress progress,
            Stopwatch watch) {
        this.scenario = scenario;
        this.credentials = credentials;
        this.catalogue = new Catalogue(catalogue, scenario.currency());
        this.api = new Api(address, credentials.clientId(), credentials.clientSecret());
        this.headOffice = new Api(address, credentials.headOfficeId(), credentials.headOfficeSecret());
        this.progress = progress;
        this.watch = watch;
    }

    /** @throws ApiFault at the first answer that is not as it should be */
    public Report run() {
        var notices = watch.time("catalogue", "published purposes, notices and the data policy", this::publish);
        int purchases = watch.time("imports", "imported customers and purchases", this::importAll);
        watch.time("consents", "recorded who agrees and who does not", () -> importAnswers(notices));
        var scored = watch.time("scores", "fitted a model to who agreed, and scored them", this::scoreAll);
        var trial = watch.time("campaigns", "tried campaigns out, and published each by two", this::publishCampaigns);
        var decided = watch.time("decisions", "decided offers for everybody", this::decideAll);
        var story = watch.time("story", "followed one customer", () -> follow(notices));
        watch.time("accounts", "opened accounts for three customers", this::openAccounts);
        return new Report(scenario, credentials, purchases, scored, trial, decided, story, watch.seconds());
    }

    private Map<String, Integer> publish() {
        var notices = catalogue.publishPurposes(api);
        catalogue.publishPolicy(api);
        return notices;
    }

    /** After the answers: what is tried out, is tried out on those who agreed. */
    private JsonObject publishCampaigns() {
        catalogue.writeCampaigns(api);
        var trial = LongWork.await(
                api,
                api.create("/api/v1/simulations", Api.Exchange.object("campaign", TRIAL))
                        .location(),
                state -> progress.at("  tried out on " + state.getInt("done", 0) + " customers"));
        catalogue.publishCampaigns(api, headOffice);
        return trial;
    }

    private int importAll() {
        var imports = new Imports(api, progress);
        var people = scenario.data().people();
        imports.run("customers", people.size(), people.stream().map(Person::json));
        var purchases = scenario.data().purchases();
        return imports.run("purchases", purchases.size(), purchases.stream().map(Bought::json));
    }

    private int importAnswers(Map<String, Integer> notices) {
        var all = scenario.answers().all();
        return new Imports(api, progress)
                .run("consents", all.size(), all.stream().map(answer -> answer.json(notices)));
    }

    private JsonObject scoreAll() {
        var run = api.post("/api/v1/scoring-runs", JsonValue.EMPTY_JSON_OBJECT);
        return LongWork.await(
                api, run.location(), state -> progress.at("  scored " + state.getInt("scored", 0) + " customers"));
    }

    private JsonObject decideAll() {
        var run = api.create("/api/v1/decision-runs", Api.Exchange.object("placement", PLACEMENT));
        return LongWork.await(
                api,
                run.location(),
                state -> progress.at("  decided for " + state.getInt("customers", 0) + " customers"));
    }

    private Story follow(Map<String, Integer> notices) {
        var person = silentRegular();
        return new Follow(api, scenario, notices, credentials.clientId()).of(person, id(person));
    }

    /** The one followed, one who said yes, and one who has not been asked. */
    private int openAccounts() {
        var accounts = new Accounts(api);
        var agreed = scenario.answers().firstToAgree();
        var other = scenario.answers().silent().get(0);
        Stream.of(silentRegular(), agreed, other)
                .distinct()
                .forEach(person -> credentials.add(accounts.open(person, id(person))));
        return credentials.customers().size();
    }

    /** Of those who said nothing, the one who bought on most days and not long ago. */
    private Person silentRegular() {
        var days = scenario.data().days();
        var since = scenario.data().lastDay().minusDays(ACTIVE_DAYS);
        return scenario.answers().silent().stream()
                .filter(person -> last(days.get(person.externalId())).isAfter(since))
                .max(Comparator.comparing(
                                (Person person) -> days.get(person.externalId()).size())
                        .thenComparing(Person::externalId))
                .orElseThrow(() -> new ApiFault("Nobody among the customers is silent and has bought lately."));
    }

    private static LocalDate last(List<LocalDate> days) {
        return days == null ? LocalDate.MIN : days.get(days.size() - 1);
    }

    private String id(Person person) {
        return api.get("/api/v1/customers?externalId=" + URLEncoder.encode(person.externalId(), StandardCharsets.UTF_8))
                .getString("id");
    }
}
