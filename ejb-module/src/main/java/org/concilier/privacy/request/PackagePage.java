package org.concilier.privacy.request;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.concilier.privacy.Holding;
import org.concilier.privacy.PersonalData.Statement;

/** The page of a package: plain HTML without scripts that reads on any machine and prints. */
final class PackagePage {
    private static final String STYLE = "body{font-family:sans-serif;line-height:1.5;max-width:70em;margin:2em auto;"
            + "padding:0 1em}table{border-collapse:collapse;width:100%;margin:.5em 0 2em}caption{text-align:left;"
            + "font-size:1.2em;font-weight:bold;padding:.5em 0}th,td{border:1px solid #767676;padding:.3em .5em;"
            + "text-align:left;vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}"
            + "@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}";

    private final PrintWriter out;
    private final String language;
    private boolean empty;

    PackagePage(PrintWriter out, String language) {
        this.out = out;
        this.language = language;
    }

    void begin(RequestKind kind, String controller, String contact, Instant at) {
        var title = kind == RequestKind.ACCESS
                ? say("Vos données chez " + controller, "Your data at " + controller)
                : say("Vos données à emporter", "Your data to take along");
        out.print("<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">");
        out.print("<meta name=\"viewport\" content=\"width=device-width\">");
        out.print("<title>" + escaped(title) + "</title><style>" + STYLE + "</style></head><body><main>");
        out.print("<h1>" + escaped(title) + "</h1>");
        paragraph(say("État du " + at + " (UTC). Contact : ", "As of " + at + " (UTC). Contact: ") + contact);
        paragraph(say(
                "Le fichier data.json dit la même chose à une machine.",
                "The file data.json tells a machine the same."));
    }

    void statement(Statement statement) {
        out.print("<h2>" + escaped(statement.title()) + "</h2>");
        statement.sentences().forEach(this::paragraph);
    }

    void open(Holding holding) {
        out.print("<section><h2>" + escaped(holding.name().in(language)) + "</h2>");
        paragraph(say("Origine : ", "Source: ") + holding.origin().words().in(language) + ". "
                + say("Conservation : ", "Kept: ") + holding.retention().in(language) + ".");
        holding.kept()
                .ifPresent(why ->
                        paragraph(why.in(language) + " (" + holding.basis().orElse("") + ")"));
        empty = true;
        if (holding.columns().isEmpty()) return;
        out.print("<table><caption>" + escaped(holding.name().in(language)) + "</caption><thead><tr>");
        for (var column : holding.columns()) {
            out.print("<th scope=\"col\">" + escaped(column.label().in(language)) + "</th>");
        }
        out.print("</tr></thead><tbody>");
    }

    void row(List<Object> contents) {
        empty = false;
        out.print("<tr>");
        for (var content : contents) out.print("<td>" + escaped(words(content)) + "</td>");
        out.println("</tr>");
    }

    void close(Holding holding) {
        if (!holding.columns().isEmpty()) out.print("</tbody></table>");
        if (empty) {
            paragraph(
                    holding.columns().isEmpty()
                            ? say(
                                    "Rien qui ne soit dit ailleurs dans ce dossier.",
                                    "Nothing that is not told elsewhere in this package.")
                            : say("Rien.", "Nothing."));
        }
        out.print("</section>");
    }

    void end() {
        out.print("</main></body></html>");
    }

    private String words(Object content) {
        if (content == null) return "";
        if (content instanceof Boolean truth) return truth ? say("oui", "yes") : say("non", "no");
        return content.toString();
    }

    private void paragraph(String text) {
        out.println("<p>" + escaped(text) + "</p>");
    }

    private String say(String fr, String en) {
        return "en".equals(language) ? en : fr;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
