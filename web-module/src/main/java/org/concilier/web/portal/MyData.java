package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.concilier.customer.Customers;
import org.concilier.customer.Profile;
import org.concilier.customer.StaleCustomer;
import org.concilier.privacy.HeldData;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** All that is held about the customer, in words; the profile is put right in place. */
@Named
@RequestScoped
public class MyData {
    private static final Set<String> FIELDS = Set.of("givenName", "familyName", "email", "phone", "birthDate");

    @Inject
    Self self;

    @Inject
    Customers customers;

    @Inject
    HeldData held;

    @Inject
    Faults faults;

    @Inject
    Language language;

    @Inject
    Wording say;

    private Profile now;
    private long version;
    private String done;
    private String givenName;
    private String familyName;
    private String email;
    private String phone;
    private String birthDate;

    @PostConstruct
    void load() {
        var me = customers.find(self.id());
        now = me.profile();
        version = me.version();
        givenName = now.givenName();
        familyName = now.familyName();
        email = now.email();
        phone = now.phone();
        birthDate = now.birthDate() == null ? null : now.birthDate().toString();
    }

    /** Puts the profile right; what was typed stays where something is to be mended. */
    public String correct() {
        var patch = Json.createObjectBuilder();
        put(patch, "givenName", givenName);
        put(patch, "familyName", familyName);
        put(patch, "email", email);
        put(patch, "phone", phone);
        put(patch, "birthDate", birthDate);
        try {
            customers.change(self.id(), version, new Fields(patch.build()));
        } catch (InvalidInput wrong) {
            wrong.faults().forEach(fault -> tell(fault.pointer().substring(1)));
            return null;
        } catch (StaleCustomer changedElsewhere) {
            faults.add(null, say.of("data.stale"));
            return null;
        }
        return "/portal/data?faces-redirect=true&done=corrected";
    }

    private void tell(String field) {
        if (FIELDS.contains(field)) faults.add(field, say.of("data.wrong." + field));
        else faults.add(null, say.of("data.wrong"));
    }

    private static void put(JsonObjectBuilder patch, String name, String typed) {
        if (typed == null || typed.isBlank()) patch.addNull(name);
        else patch.add(name, typed.strip());
    }

    /** Everything else, kind by kind. */
    public List<HeldData.Held> getHeld() {
        return held.mine(language.getCode());
    }

    /** A cell as its reader writes it. */
    public String cell(Object content) {
        if (content == null) return "–";
        if (content instanceof Boolean truth) return say.of(truth ? "data.yes" : "data.no");
        var words = content.toString();
        try {
            if (words.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
                var at = Instant.parse(words);
                return say.date(at) + ", " + say.time(at);
            }
            if (words.matches("\\d{4}-\\d\\d-\\d\\d")) return say.day(LocalDate.parse(words));
        } catch (DateTimeParseException notATime) {
            return words;
        }
        return words;
    }

    public String count(HeldData.Held kind) {
        return say.of(kind.more() ? "data.countMore" : "data.count", kind.rows().size());
    }

    public String getNews() {
        return "corrected".equals(done) ? say.of("data.corrected") : null;
    }

    public String getLanguageWord() {
        return say.of("language." + now.locale());
    }

    public String getNumber() {
        return now.externalId();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }
}
