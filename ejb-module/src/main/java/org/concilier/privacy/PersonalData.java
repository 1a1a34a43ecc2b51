package org.concilier.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.Fields;

/**
 * What one feature keeps about people. All implementations together are the registry: what is exported to a person and
 * what goes when a person is erased are read from it, so that the two can never mean different data.
 */
public interface PersonalData {
    /** Every table with rows about people; what refers to another one comes before it, for rows go in this order. */
    List<Holding> holdings();

    /** Tables that say nothing about any person outside the company, each with the reason. */
    default Map<String, String> impersonal() {
        return Map.of();
    }

    /** What else a person who asks for access must be told (GDPR article 15(1)), in plain words. */
    default List<Statement> statements(UUID customerId, Locale language) {
        return List.of();
    }

    /** Who outside the company got data of this person and must be told of its end or change (GDPR article 19). */
    default Set<String> recipients(UUID customerId) {
        return Set.of();
    }

    /** Whether there is such a purpose, which a person may object to. */
    default boolean hasPurpose(String code) {
        return false;
    }

    /**
     * Judges a correction that a person asks for, without making it.
     *
     * @throws org.concilier.shared.InvalidInput when it cannot be made
     */
    default void judge(UUID customerId, Fields changes) {}

    /** Makes the correction, in the caller's transaction. */
    default void rectify(UUID customerId, Fields changes) {}

    /** A paragraph of an answer to a person: a heading and its sentences. */
    record Statement(String title, List<String> sentences) {}
}
