package org.concilier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EjbProblemsTest {
    @ParameterizedTest
    @ValueSource(strings = {"HYT00", "40001", "40P01", "55P03"})
    void aCrowdAroundTheSameDataIsAskedToComeBackSoon(String state) {
        var problem = after(new SQLException("waited", state));

        assertThat(problem).isEqualTo(Problem.BUSY);
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfter()).contains(2);
    }

    @Test
    void aLockThatWasNotGivenInTimeIsTheSame() {
        assertThat(after(new LockTimeoutException())).isEqualTo(Problem.BUSY);
    }

    @Test
    void whatOthersDidFirstIsNot() {
        assertThat(after(new SQLException("duplicate", "23505")).status()).isEqualTo(409);
        assertThat(after(new OptimisticLockException()).status()).isEqualTo(412);
        assertThat(after(new IllegalStateException()).status()).isEqualTo(500);
    }

    private static Problem after(Exception cause) {
        return EjbProblems.problem(new EJBException(new PersistenceException(cause)));
    }
}
