package org.concilier.govstack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.Test;

/** Our revisions are made as those of GovStack's own fixtures are. */
class RevisionFixturesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void theFiveHashesOfTheFixturesAreThoseWeCompute() throws IOException {
        var revisions = revisions();

        assertThat(revisions).hasSize(5);
        assertThat(revisions.values())
                .allSatisfy(r -> assertThat(Snapshot.hash(r.getString("serializedSnapshot")))
                        .isEqualTo(r.getString("serializedHash")));
    }

    @Test
    void theirChainsLinkAsOursDo() throws IOException {
        var revisions = revisions();
        var links = new TreeMap<Integer, Integer>();
        revisions.forEach((id, revision) -> {
            if (revision.get("predecessorHash") instanceof JsonString hash) {
                revisions.forEach((before, other) -> {
                    if (other.getString("serializedHash").equals(hash.getString())) links.put(before, id);
                });
            }
        });

        assertThat(links).isEqualTo(Map.of(2, 3, 4, 5));
    }

    @Test
    void ourSnapshotsHaveTheMembersOfTheirs() throws IOException {
        var theirs = Json.createReader(new StringReader(revisions().get(4).getString("serializedSnapshot")))
                .readObject();
        var ours = new Snapshot("ConsentRecord", "1", NOW, UUID.randomUUID(), "partner", Map.of("optIn", true)).text();

        assertThat(Json.createReader(new StringReader(ours)).readObject().keySet())
                .isEqualTo(theirs.keySet());
        assertThat(theirs.getJsonObject("objectData").keySet())
                .isEqualTo(
                        RecordBook.data(1, revision(), UUID.randomUUID(), true).keySet());
    }

    @Test
    void aDraftSaysThatItHasNoId() {
        var draft = new Snapshot("ConsentRecord", "", NOW, UUID.randomUUID(), null, Map.of()).text();

        assertThat(draft).contains("\"objectId\":\"\"").contains("\"signedWithoutObjectId\":true");
    }

    private static Revision revision() {
        var snapshot = new Snapshot("DataAgreement", "1", NOW, null, "partner", Map.of());
        return new Revision(1, null, 1, snapshot);
    }

    private static Map<Integer, JsonObject> revisions() throws IOException {
        var all = new TreeMap<Integer, JsonObject>();
        try (var reader = Json.createReader(Files.newBufferedReader(SharedData.require("govstack/fixtures.json")))) {
            List<JsonObject> rows = reader.readArray().getValuesAs(JsonObject.class);
            rows.stream()
                    .filter(row -> row.getString("model").equals("app.revision"))
                    .forEach(row -> all.put(row.getInt("pk"), row.getJsonObject("fields")));
        }
        return all;
    }
}
