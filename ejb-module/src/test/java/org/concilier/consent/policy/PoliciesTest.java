package org.concilier.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.concilier.consent.Words;
import org.concilier.consent.wording.FieldDifference;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PoliciesTest {
    private final Domain domain;
    private final Policies policies;

    PoliciesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        policies = domain.get(Policies.class);
    }

    @BeforeEach
    void noPolicyYet() {
        for (var sql : List.of("delete from policy", "update policy_latest set policy_version = 0")) {
            domain.inTransaction(() -> domain.em().createNativeQuery(sql).executeUpdate());
        }
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneStaysAsItWas() {
        var first = put("Nous gardons peu.", null);
        var second = put("Nous gardons très peu.", 1L);

        assertThat(first.created()).isTrue();
        assertThat(second.policy().version()).isEqualTo(2);
        assertThat(policies.current()).map(PolicyView::version).contains(2);
        assertThat(officer(() -> policies.version(1))).isEqualTo(first.policy());
        assertThat(policies.versions()).extracting(PolicyView::version).containsExactly(1, 2);
        assertThat(policies.versions(1, 10)).extracting(PolicyView::version).containsExactly(2);
        assertThat(first.policy().url()).endsWith("/api/v1/policy/versions/1");
    }

    @Test
    void theSameWordsAgainAreNoNewVersion() {
        put("Nous gardons peu.", null);

        assertThat(put("Nous gardons peu.", null).created()).isFalse();
        assertThat(policies.versions()).hasSize(1);
    }

    @Test
    void aChangeIsBasedOnTheLatestVersion() {
        assertThatThrownBy(() -> put("Un.", 1L))
                .isInstanceOf(StalePolicy.class)
                .extracting("status")
                .isEqualTo(412);
        put("Un.", null);
        put("Deux.", 1L);

        assertThatThrownBy(() -> put("Trois.", 1L))
                .isInstanceOf(StalePolicy.class)
                .extracting("status")
                .isEqualTo(412);
        assertThatThrownBy(() -> put("Trois.", null))
                .isInstanceOf(StalePolicy.class)
                .extracting("status")
                .isEqualTo(428);
        assertThat(policies.versions()).hasSize(2);
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsTold() {
        put("Un.", null);
        var both = Stream.of("Deux.", "Trois.")
                .map(text -> CompletableFuture.supplyAsync(() -> put(text, 1L)))
                .toList();

        var late = both.stream().filter(done -> {
            try {
                done.join();
                return false;
            } catch (CompletionException e) {
                assertThat(e.getCause()).isInstanceOf(StalePolicy.class);
                return true;
            }
        });
        assertThat(late).hasSize(1);
        assertThat(policies.versions()).hasSize(2);
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThat(policies.current()).isEmpty();
        assertThatThrownBy(() -> policies.version(1)).isInstanceOf(UnknownPolicy.class);
        assertThatThrownBy(() -> policies.differences(1, 2, "fr")).isInstanceOf(UnknownPolicy.class);
    }

    @Test
    void theDifferenceIsToldFieldByFieldInTheLanguageAskedFor() {
        put("Nous gardons peu.", null);
        put("Nous gardons très peu.", 1L);

        var differences = policies.differences(1, 2, "fr");

        assertThat(differences.changed()).isTrue();
        assertThat(differences.fields())
                .filteredOn(FieldDifference::changed)
                .extracting(FieldDifference::field)
                .containsExactly("text");
        assertThat(policies.differences(1, 2, "en").changed()).isFalse();
    }

    @Test
    void onlyPrivacyStaffPublishAndOnlyThoseWhoMayKnowSeeWhoDid() {
        put("Un.", null);

        assertThat(officer(() -> policies.version(1)).publishedBy()).isEqualTo("privacy-officer@alba.example");
        assertThat(policies.version(1).publishedBy()).isNull();
        var marketer = Callers.staff(Roles.MARKETER);
        assertThatThrownBy(() -> domain.as(marketer, () -> policies.put(draft("Deux."), 1L)))
                .isInstanceOf(EJBAccessException.class);
    }

    private Policies.Put put(String french, Long expected) {
        return officer(() -> policies.put(draft(french), expected));
    }

    private <T> T officer(Callable<T> work) {
        return domain.as(Callers.staff(Roles.PRIVACY_OFFICER), work);
    }

    private static PolicyDraft draft(String french) {
        return new PolicyDraft(
                new Words("Nos données", "Our data policy"),
                "FR",
                "retail",
                1095,
                "European Economic Area",
                "France",
                new Words(french, "We keep little."));
    }
}
