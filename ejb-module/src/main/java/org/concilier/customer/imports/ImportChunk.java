package org.concilier.customer.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Some hundred records, kept from their arrival until they are worked off. */
@Entity
@Table(name = "import_chunk")
@IdClass(ImportChunk.Place.class)
class ImportChunk {
    /** Room of one piece, in characters. */
    static final int ROOM = 900_000;

    static final int MOST_RECORDS = 500;

    record Place(UUID importId, int seq) implements Serializable {}

    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    private int seq;

    private String content;

    protected ImportChunk() {}

    ImportChunk(UUID importId, int seq, List<ImportRecord> records) {
        this.importId = importId;
        this.seq = seq;
        this.content = records.stream().map(ImportRecord::stored).collect(Collectors.joining());
    }

    List<ImportRecord> records() {
        return content.lines().map(ImportRecord::restored).toList();
    }
}
