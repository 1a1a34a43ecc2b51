package org.concilier.web.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concilier.consent.DraftView;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.NoticeText;
import org.concilier.consent.Presentation;
import org.concilier.consent.Words;

/** A notice as the editor holds it: every field by its name in the outside contract. Half-written is allowed here. */
final class NoticeForm {
    static final List<String> FIELDS =
            List.of("title", "what", "benefit", "without", "recipients", "retention", "howToStop");
    static final List<String> LANGUAGES = List.of("fr", "en");

    private NoticeForm() {}

    static Map<String, String> of(DraftView draft) {
        var form = of(draft.presentation());
        put(form, "fr", draft.texts().fr());
        put(form, "en", draft.texts().en());
        form.put("compatible", Boolean.toString(draft.compatibleWithPrevious()));
        return form;
    }

    /** Nothing written yet, and the fair way of asking. */
    static Map<String, String> blank() {
        var form = new TreeMap<String, String>();
        form.put("stepsToAccept", "1");
        form.put("stepsToRefuse", "1");
        form.put("askedTogether", "1");
        form.put("preTicked", "false");
        form.put("compatible", "false");
        return form;
    }

    private static Map<String, String> of(Presentation shown) {
        var form = blank();
        if (shown == null) return form;
        form.put("stepsToAccept", Integer.toString(shown.stepsToAccept()));
        form.put("stepsToRefuse", Integer.toString(shown.stepsToRefuse()));
        form.put("askedTogether", Integer.toString(shown.askedTogether()));
        form.put("preTicked", Boolean.toString(shown.preTicked()));
        for (var language : LANGUAGES) {
            label(form, language, "acceptLabel", shown.acceptLabel());
            label(form, language, "refuseLabel", shown.refuseLabel());
        }
        return form;
    }

    private static void label(Map<String, String> form, String language, String name, Words words) {
        if (words != null && words.in(language) != null) form.put(language + "-" + name, words.in(language));
    }

    static void put(Map<String, String> form, String language, NoticeText text) {
        form.put(language + "-title", text.title());
        form.put(language + "-what", text.what());
        form.put(language + "-benefit", text.benefit());
        form.put(language + "-without", text.without());
        form.put(language + "-recipients", text.recipients());
        form.put(language + "-retention", text.retention());
        form.put(language + "-howToStop", text.howToStop());
    }

    /** What is written so far, to be kept. */
    static NoticeDraft draft(Map<String, String> form) {
        var shown = new Presentation(
                labels(form, "acceptLabel"),
                labels(form, "refuseLabel"),
                number(form, "stepsToAccept"),
                number(form, "stepsToRefuse"),
                Boolean.parseBoolean(form.get("preTicked")),
                number(form, "askedTogether"));
        return new NoticeDraft(
                Boolean.parseBoolean(form.get("compatible")),
                Map.of("fr", text(form, "fr"), "en", text(form, "en")),
                shown);
    }

    private static Words labels(Map<String, String> form, String name) {
        var fr = form.get("fr-" + name);
        var en = form.get("en-" + name);
        return fr == null && en == null ? null : new Words(fr, en);
    }

    private static NoticeText text(Map<String, String> form, String language) {
        return new NoticeText(
                word(form, language, "title"),
                word(form, language, "what"),
                word(form, language, "benefit"),
                word(form, language, "without"),
                word(form, language, "recipients"),
                word(form, language, "retention"),
                word(form, language, "howToStop"));
    }

    /** Lines end as they do everywhere else, whatever the browser sends. */
    private static String word(Map<String, String> form, String language, String field) {
        var word = form.get(language + "-" + field);
        return word == null ? "" : word.strip().replace("\r\n", "\n");
    }

    private static int number(Map<String, String> form, String name) {
        var typed = form.get(name);
        return typed != null && typed.strip().matches("[1-9]\\d?") ? Integer.parseInt(typed.strip()) : 1;
    }
}
