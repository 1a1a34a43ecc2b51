package org.concilier.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.concilier.shared.Secrets;

/**
 * A key for each person, from the vault at every call: nothing is kept in memory, so an erased person's key is gone on
 * every node at once. A key exists before what it protects, so one whose first use was rolled back stays, unused.
 */
@ApplicationScoped
public class SubjectKeys {
    @Inject
    Vault vault;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /**
     * This person's key, made if there is none yet.
     *
     * @throws SubjectErased who never gets a key again
     */
    public SubjectKey of(UUID subject) {
        return Optional.ofNullable(of(List.of(subject)).get(subject)).orElseThrow(SubjectErased::new);
    }

    /** These persons' keys, made where there is none yet; the erased are absent. One query for a few hundred persons. */
    public Map<UUID, SubjectKey> of(Collection<UUID> subjects) {
        return in(subjects, this::readOrMake);
    }

    /** This person's key; empty when there is none, as for the erased. Makes nothing. */
    public Optional<SubjectKey> find(UUID subject) {
        return Optional.ofNullable(find(List.of(subject)).get(subject));
    }

    /** The keys that exist. Makes nothing; one query for a few hundred persons. */
    public Map<UUID, SubjectKey> find(Collection<UUID> subjects) {
        return in(subjects, this::read);
    }

    private Map<UUID, SubjectKey> in(
            Collection<UUID> subjects, Function<List<UUID>, Map<UUID, Optional<String>>> source) {
        var keys = new HashMap<UUID, SubjectKey>();
        // In one order everywhere: two nodes that make keys for the same persons must not wait for each other.
        var all = List.copyOf(new TreeSet<>(subjects));
        for (int i = 0; i < all.size(); i += KeyRows.MOST) {
            source.apply(all.subList(i, Math.min(i + KeyRows.MOST, all.size())))
                    .forEach((subject, wrapped) -> wrapped.ifPresent(w -> keys.put(subject, unwrapped(subject, w))));
        }
        return keys;
    }

    private Map<UUID, Optional<String>> read(List<UUID> some) {
        return vault.query(connection -> new KeyRows(connection, some).read());
    }

    private Map<UUID, Optional<String>> readOrMake(List<UUID> some) {
        var found = new HashMap<>(read(some));
        var missing = some.stream().filter(s -> !found.containsKey(s)).toList();
        if (!missing.isEmpty()) {
            found.putAll(vault.transaction(
                    connection -> new KeyRows(connection, missing).make(this::newKey, clock.instant())));
        }
        return found;
    }

    private String newKey(String subject) {
        return secrets.wrap(Base64.getEncoder().encodeToString(SubjectKey.random()), subject);
    }

    private SubjectKey unwrapped(UUID subject, String wrapped) {
        return new SubjectKey(Base64.getDecoder().decode(secrets.unwrap(wrapped, subject.toString())));
    }
}
