package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import org.concilier.shared.Fields;

/**
 * A notice in one language.
 *
 * @param title the question itself
 * @param what what is done with which data
 * @param benefit what a yes brings
 * @param without what everyone gets anyway
 * @param recipients who else sees the data
 * @param retention how long
 * @param howToStop how to stop, and what happens then
 */
@Embeddable
public record NoticeText(
        String title,
        String what,
        String benefit,
        @Column(name = "without_it") String without,
        String recipients,
        String retention,
        @Column(name = "how_to_stop") String howToStop) {

    /** The words by field name, in the order in which people read them. */
    LinkedHashMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("what", what);
        fields.put("benefit", benefit);
        fields.put("without", without);
        fields.put("recipients", recipients);
        fields.put("retention", retention);
        fields.put("howToStop", howToStop);
        return fields;
    }

    static NoticeText from(Fields fields) {
        return new NoticeText(
                fields.text("title", 500),
                fields.text("what", 4000),
                fields.text("benefit", 4000),
                fields.text("without", 4000),
                fields.text("recipients", 4000),
                fields.text("retention", 4000),
                fields.text("howToStop", 4000));
    }
}
