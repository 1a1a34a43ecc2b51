package org.concilier.web.api;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.concilier.consent.Evidence;
import org.concilier.consent.NoticeView;
import org.concilier.web.screen.Wording;

/** Evidence as one page that stands by itself, on a screen and on paper. */
final class EvidencePage {
    private static final String STYLE = "body{font:1rem/1.5 'Source Sans Pro',system-ui,sans-serif;max-width:60rem;"
            + "margin:2rem auto;padding:0 1rem;color:#1a1a1a}h1,h2{line-height:1.2}table{border-collapse:collapse;width:100%}"
            + "th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #767676}"
            + "caption{text-align:left;font-weight:600;padding:.5rem 0}dt{font-weight:600}dd{margin:0 0 .5rem}"
            + "code{overflow-wrap:anywhere}@media print{body{margin:0;max-width:none;font-size:10pt}"
            + "tr,section.notice{break-inside:avoid}}";

    private final Evidence evidence;
    private final Say say;
    private final StringBuilder html = new StringBuilder();

    private EvidencePage(Evidence evidence, Say say) {
        this.evidence = evidence;
        this.say = say;
    }

    static String of(Evidence evidence, String language) {
        return new EvidencePage(evidence, Say.in(language)).write(language);
    }

    private String write(String language) {
        var title = say.of("evidence.title", name());
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"UTF-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        html.append(Html.escape(title))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", title);
        element("p", say.of("evidence.intro"));
        who();
        if (evidence.erased()) element("p", say.of("evidence.erased"));
        answers();
        words();
        uses();
        proof();
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void who() {
        var company = evidence.company();
        html.append("<dl>\n");
        pair(say.of("evidence.company"), company.name() + ", " + company.address() + ", " + company.contact());
        pair(say.of("evidence.person"), evidence.person().toString());
        pair(say.of("evidence.purpose"), name() + " (" + evidence.purpose().code() + ")");
        pair(say.of("evidence.categories"), String.join(", ", evidence.purpose().categories()));
        pair(say.of("evidence.made"), say.instant(evidence.madeAt()));
        html.append("</dl>\n");
    }

    private void answers() {
        element("h2", say.of("evidence.answers"));
        table(
                List.of(
                        say.of("evidence.when"),
                        say.of("evidence.answer"),
                        say.of("evidence.words"),
                        say.of("evidence.how"),
                        say.of("evidence.place")),
                evidence.answers().stream().map(this::answer).toList());
    }

    private List<String> answer(Evidence.Item item) {
        var facts = item.record().facts();
        return List.of(
                say.instant(item.record().at()),
                say.status(text(facts, "status")),
                text(facts, "noticeVersion") + " (" + text(facts, "language") + ")",
                text(facts, "method") + ", " + text(facts, "channel"),
                place(item));
    }

    private void words() {
        element("h2", say.of("evidence.shown"));
        evidence.notices().forEach(this::notice);
    }

    private void notice(NoticeView notice) {
        html.append("<section class=\"notice\" lang=\"")
                .append(notice.language())
                .append("\">\n");
        element(
                "h3",
                notice.version() + " (" + notice.language() + ") · "
                        + notice.text().title());
        var text = notice.text();
        for (var part : List.of(
                text.what(), text.benefit(), text.without(), text.recipients(), text.retention(), text.howToStop())) {
            element("p", part);
        }
        html.append("</section>\n");
    }

    private void uses() {
        element("h2", say.of("evidence.uses"));
        if (evidence.uses().isEmpty()) {
            element("p", say.of("evidence.unused"));
            return;
        }
        table(
                List.of(
                        say.of("evidence.when"),
                        say.of("evidence.kind"),
                        say.of("evidence.facts"),
                        say.of("evidence.place")),
                evidence.uses().stream().map(this::use).toList());
    }

    private List<String> use(Evidence.Item item) {
        var facts = item.record().facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .toList();
        return List.of(
                say.instant(item.record().at()),
                say.kind(item.record().kind().name()),
                String.join("; ", facts),
                place(item));
    }

    private void proof() {
        var checkpoint = evidence.checkpoint();
        element("h2", say.of("evidence.proof"));
        element(
                "p",
                say.of(
                        "evidence.checkpoint",
                        Long.toString(checkpoint.treeSize()),
                        say.instant(checkpoint.timestamp()),
                        checkpoint.keyId()));
        html.append("<p><code>").append(Html.escape(checkpoint.rootHash())).append("</code></p>\n");
        element("p", say.of("evidence.verify"));
        html.append("<p><code>./concilier verify-evidence FILE.zip --keys jwks.json</code></p>\n");
    }

    private String place(Evidence.Item item) {
        var known = item.leaf() != null && item.leaf().index() != null;
        return known ? Long.toString(item.leaf().index()) : say.of("evidence.waiting");
    }

    private String name() {
        return evidence.purpose().name().in(say.locale().getLanguage());
    }

    private static String text(Map<String, ?> facts, String name) {
        var fact = facts.get(name);
        return fact == null ? "–" : fact.toString();
    }

    private void table(List<String> head, List<List<String>> rows) {
        html.append("<table>\n<thead><tr>");
        head.forEach(cell ->
                html.append("<th scope=\"col\">").append(Html.escape(cell)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(Html.escape(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(Html.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void pair(String term, String description) {
        element("dt", term);
        element("dd", description);
    }

    /** The product's texts, in the language of the page rather than of whoever asks for it. */
    private record Say(ResourceBundle texts, Locale locale) {
        static Say in(String language) {
            var locale = Locale.forLanguageTag(language);
            return new Say(ResourceBundle.getBundle(Wording.BUNDLE, locale), locale);
        }

        String of(String key, Object... gaps) {
            return new MessageFormat(texts.getString(key), locale).format(gaps);
        }

        String status(String status) {
            return best("status." + status, status);
        }

        String kind(String kind) {
            return best("evidence.kind." + kind, kind);
        }

        private String best(String key, String otherwise) {
            return texts.containsKey(key) ? texts.getString(key) : otherwise;
        }

        String instant(Instant at) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                            .withLocale(locale)
                            .withZone(ZoneOffset.UTC)
                            .format(at)
                    + " UTC";
        }
    }
}
