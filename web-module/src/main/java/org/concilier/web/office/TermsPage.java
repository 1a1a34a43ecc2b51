package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.shared.Fields;

/** The terms of a purpose, to be written or changed. */
@Named
@RequestScoped
public class TermsPage {
    private static final String[] TEXTS = {"name-fr", "name-en", "benefit-fr", "benefit-en", "dpvIri"};
    private static final String CONSENT = "https://w3id.org/dpv/legal/eu/gdpr#A6-1-a";
    private static final String EXPLICIT = "https://w3id.org/dpv/legal/eu/gdpr#A9-2-a";

    @Inject
    Purposes purposes;

    @Inject
    Acts acts;

    @Inject
    Unfinished unfinished;

    private String code = Asked.of("known");
    private String known = Asked.of("known");
    private boolean special;
    private Long version;
    private final Map<String, String> typed = new HashMap<>();

    /** The terms as they are, before they are changed; none for a new purpose. */
    public void load() {
        if (known == null) {
            typed.put("dpvIri", "https://w3id.org/dpv#PersonalisedBenefits");
            typed.put("validityMonths", "13");
            typed.put("position", "100");
            return;
        }
        var purpose = purposes.find(known);
        code = known;
        version = purpose.version();
        special = purpose.specialCategory();
        fill(purpose);
    }

    private void fill(PurposeView purpose) {
        typed.put("name-fr", purpose.name().fr());
        typed.put("name-en", purpose.name().en());
        typed.put("benefit-fr", purpose.benefit().fr());
        typed.put("benefit-en", purpose.benefit().en());
        typed.put("dpvIri", purpose.dpvIri());
        typed.put("categories", String.join("\n", purpose.categories()));
        typed.put("recipients", String.join("\n", purpose.recipients()));
        typed.put("validityMonths", Integer.toString(purpose.validityMonths()));
        typed.put("position", Integer.toString(purpose.position()));
    }

    public String save() {
        return acts.attempt(() -> {
            var put = purposes.put(code == null ? "" : code.strip(), draft(), version);
            unfinished.done();
            var done = put.created() ? "created" : "saved";
            return "purpose?faces-redirect=true&code=" + put.purpose().code() + "&done=" + done;
        });
    }

    private PurposeDraft draft() {
        var form = new Typed(typed);
        return PurposeDraft.from(new Fields(Typed.with(
                form.texts(TEXTS),
                Map.of(
                        "legalBasis", Json.createValue(special ? EXPLICIT : CONSENT),
                        "specialCategory", special ? JsonValue.TRUE : JsonValue.FALSE,
                        "categories", form.lines("categories"),
                        "recipients", form.lines("recipients"),
                        "validityMonths", form.number("validityMonths"),
                        "position", form.number("position")))));
    }

    /** Whether there is none yet, so that its code can be chosen. */
    public boolean isNew() {
        return known == null;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
        if (code == null) code = known;
    }

    public boolean isSpecial() {
        return special;
    }

    public void setSpecial(boolean special) {
        this.special = special;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
