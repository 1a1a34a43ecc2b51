package org.concilier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.InvalidInput.Fault;
import org.concilier.shared.InvalidInput.Told;
import org.junit.jupiter.api.Test;

class ConcilierProblemsTest {
    private final InvalidInput refused = new InvalidInput(List.of(
            new Fault("/rule", "Line 1, column 9: a rule must be a condition", "Ligne 1, colonne 9 : une condition"),
            new Fault("/code", "is required")));

    @Test
    void faultsAreToldInTheReadersLanguageAndInNoOther() {
        var problem = ConcilierProblems.problem(refused, "fr");

        assertThat(problem.detail()).isEqualTo("/rule Ligne 1, colonne 9 : une condition (et 1 de plus)");
        assertThat(problem.errors())
                .containsExactly(
                        new Told("/rule", "Ligne 1, colonne 9 : une condition"), new Told("/code", "is required"));
    }

    @Test
    void everybodyElseReadsEnglish() {
        var problem = ConcilierProblems.problem(refused, "en");

        assertThat(problem.detail()).isEqualTo("/rule Line 1, column 9: a rule must be a condition (and 1 more)");
        assertThat(problem.errors())
                .containsExactly(
                        new Told("/rule", "Line 1, column 9: a rule must be a condition"),
                        new Told("/code", "is required"));
    }
}
