package org.concilier.privacy.request;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.privacy.Holding;
import org.concilier.privacy.HoldingReader;
import org.concilier.privacy.Holdings;
import org.concilier.privacy.PersonalData.Statement;
import org.concilier.vault.SubjectKey;

/**
 * What a package holds, from the registry alone: for access everything, with what must be told besides (GDPR article
 * 15(1)); for portability what the person provided (article 20(1)). Rows go through one by one.
 */
final class PackageContent {
    private final PrivacyRequest request;
    private final HoldingReader reader;
    private final SubjectKey key;
    private final String controller;
    private final String contact;
    private final Instant at;
    private final List<Holding> told;
    private final List<Statement> statements;

    PackageContent(
            PrivacyRequest request,
            Holdings holdings,
            HoldingReader reader,
            SubjectKey key,
            String controller,
            String contact,
            Instant at) {
        this.request = request;
        this.reader = reader;
        this.key = key;
        this.controller = controller;
        this.contact = contact;
        this.at = at;
        var access = request.kind() == RequestKind.ACCESS;
        this.told = holdings.all().stream()
                .filter(holding -> access || holding.isPortable())
                .filter(holding -> !holding.isInVault() || access)
                .toList();
        this.statements = access
                ? holdings.statements(request.customerId(), Locale.forLanguageTag(request.language()))
                : List.of();
    }

    void json(OutputStream out) {
        try (var json = Json.createGenerator(out)) {
            json.writeStartObject()
                    .write("format", "concilier-package-1")
                    .write("kind", request.kind().name())
                    .write("request", request.id().toString())
                    .write("customer", customer().toString())
                    .write("madeAt", at.toString())
                    .write("controller", controller)
                    .write("contact", contact)
                    .write("language", request.language());
            json.writeStartArray("statements");
            for (var statement : statements) {
                json.writeStartObject().write("title", statement.title()).writeStartArray("sentences");
                statement.sentences().forEach(json::write);
                json.writeEnd().writeEnd();
            }
            json.writeEnd().writeStartArray("holdings");
            for (var holding : told) holding(json, holding);
            json.writeEnd().writeEnd();
        }
    }

    void page(OutputStream out) {
        var writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var page = new PackagePage(writer, request.language());
        page.begin(request.kind(), controller, contact, at);
        statements.forEach(page::statement);
        for (var holding : told) {
            page.open(holding);
            read(holding, page::row);
            page.close(holding);
        }
        page.end();
        writer.flush();
        if (writer.checkError()) throw new IllegalStateException("the page could not be written");
    }

    private void holding(JsonGenerator json, Holding holding) {
        var language = request.language();
        json.writeStartObject()
                .write("table", holding.table())
                .write("category", holding.category())
                .write("name", holding.name().in(language))
                .write("source", holding.origin().words().in(language))
                .write("retention", holding.retention().in(language));
        holding.kept().ifPresent(why -> json.write("keptAfterErasure", why.in(language)));
        holding.basis().ifPresent(law -> json.write("basis", law));
        json.writeStartObject("labels");
        for (var column : holding.columns()) {
            json.write(column.name(), column.label().in(language));
        }
        json.writeEnd().writeStartArray("rows");
        read(holding, row -> {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++)
                content(json, holding.columns().get(i).name(), row.get(i));
            json.writeEnd();
        });
        json.writeEnd().writeEnd();
    }

    private void read(Holding holding, java.util.function.Consumer<List<Object>> row) {
        reader.read(holding, customer(), key, row);
    }

    private UUID customer() {
        return request.customerId();
    }

    private static void content(JsonGenerator json, String name, Object content) {
        if (content == null) json.writeNull(name);
        else if (content instanceof Boolean truth) json.write(name, truth);
        else if (content instanceof Number number) json.write(name, new BigDecimal(number.toString()));
        else json.write(name, content.toString());
    }
}
