package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.concilier.privacy.breach.BreachParty;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.Breaches;
import org.concilier.privacy.breach.UnknownBreach;
import org.concilier.shared.Fields;

/** What is known of a breach, written down for the first time or better known now. */
@Named
@RequestScoped
public class BreachFactsPage {
    private static final String[] TEXTS = {
        "what", "cause", "consequences-fr", "consequences-en", "measures-fr", "measures-en"
    };
    private static final String[] ADVICE = {"advice-fr", "advice-en"};
    private static final String[] MOMENTS = {"awareAt", "from", "until"};

    @Inject
    Breaches breaches;

    @Inject
    Acts acts;

    @Inject
    Told told;

    private String id = Asked.of("id");
    private Long version;
    private final Map<String, String> typed = new HashMap<>();

    public void load() {
        if (isNew()) {
            typed.put("awareAt", told.local(told.now()));
            typed.put("cause", "UNKNOWN");
            return;
        }
        var breach = breaches.find(Ids.of(id).orElseThrow(UnknownBreach::new));
        version = breach.version();
        fill(breach);
    }

    private void fill(BreachView breach) {
        typed.put("awareAt", told.local(breach.awareAt()));
        typed.put("from", told.local(breach.from()));
        typed.put("until", told.local(breach.until()));
        typed.put("what", breach.what());
        typed.put("cause", breach.cause().name());
        typed.put("consequences-fr", breach.consequences().fr());
        typed.put("consequences-en", breach.consequences().en());
        typed.put("measures-fr", breach.measures().fr());
        typed.put("measures-en", breach.measures().en());
        typed.put("advice-fr", breach.advice().fr());
        typed.put("advice-en", breach.advice().en());
        typed.put("categories", String.join("\n", breach.categories()));
        typed.put("parties", names(breach, BreachParty.Kind.ACCOUNT));
        typed.put("clients", names(breach, BreachParty.Kind.CLIENT));
    }

    private static String names(BreachView breach, BreachParty.Kind kind) {
        return breach.parties().stream()
                .filter(party -> party.kind() == kind)
                .map(BreachParty::name)
                .collect(Collectors.joining("\n"));
    }

    public String save() {
        return acts.attempt(() -> {
            var kept = isNew()
                    ? breaches.record(body())
                    : breaches.change(Ids.of(id).orElseThrow(UnknownBreach::new), version, body());
            return "breach?faces-redirect=true&id=" + kept.id() + "&done=" + (isNew() ? "recorded" : "saved");
        });
    }

    private Fields body() {
        var form = new Typed(typed);
        var more = new HashMap<String, JsonValue>();
        for (var moment : MOMENTS) {
            var at = told.instant(typed.get(moment));
            if (at != null) more.put(moment, Json.createValue(at));
        }
        more.put("categories", form.lines("categories"));
        var parties = parties();
        if (!parties.isEmpty()) more.put("parties", parties);
        if (form.missing(ADVICE).size() < ADVICE.length) more.putAll(form.texts(ADVICE));
        return new Fields(Typed.with(form.texts(TEXTS), more));
    }

    private JsonArray parties() {
        var all = Json.createArrayBuilder();
        Typed.listed(typed.get("parties")).forEach(name -> all.add(party(BreachParty.Kind.ACCOUNT, name)));
        Typed.listed(typed.get("clients")).forEach(name -> all.add(party(BreachParty.Kind.CLIENT, name)));
        return all.build();
    }

    private static JsonObject party(BreachParty.Kind kind, String name) {
        return Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("name", name)
                .build();
    }

    public boolean isNew() {
        return id == null;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
