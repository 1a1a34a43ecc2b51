package org.concilier.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Dataset data = Habits.of(2000, LocalDate.of(2026, 11, 22), 7);
    private final Answers answers = Answers.of(data.people(), 3);

    @Test
    void areTheSameFromTheSameSeed() {
        assertThat(Answers.of(data.people(), 3)).isEqualTo(answers);
        assertThat(Answers.of(data.people(), 4)).isNotEqualTo(answers);
    }

    @Test
    void areYesForOverHalfNoForAFifthAndNothingForTheRest() {
        var given = people(true);
        var refused = people(false);
        assertThat(given).isBetween(1040L, 1160L);
        assertThat(refused).isBetween(340L, 460L);
        assertThat(given + refused + answers.silent().size()).isEqualTo(2000);
    }

    @Test
    void letAnExperimentCountHalfOfThoseWhoSaidYes() {
        var measured = answers.all().stream()
                .filter(answer -> answer.purpose().equals(Answers.MEASUREMENT) && answer.given())
                .count();
        assertThat(measured).isBetween(450L, 650L);
    }

    @Test
    void areOneForEachPersonAndPurpose() {
        var keys = answers.all().stream()
                .map(answer -> answer.person().externalId() + answer.purpose())
                .collect(Collectors.toList());
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void knowWhoSaidYesEvenWhenTheFirstAnswerIsANo() {
        for (long seed = 0; seed < 20; seed++) {
            var some = Answers.of(data.people(), seed);
            var agreed = some.firstToAgree();
            assertThat(some.all())
                    .filteredOn(answer ->
                            answer.person().equals(agreed) && answer.purpose().equals(Answers.OFFERS))
                    .extracting(Answers.Answer::given)
                    .containsExactly(true);
        }
    }

    @Test
    void nameTheNoticeThatWasShownInTheLanguageOfThePerson() {
        var answer = answers.all().get(0);
        var json = answer.json(Map.of(answer.purpose(), 4));
        assertThat(json.getInt("noticeVersion")).isEqualTo(4);
        assertThat(json.getString("language")).isEqualTo(answer.person().locale());
        assertThat(json.getString("externalId")).isEqualTo(answer.person().externalId());
    }

    private long people(boolean given) {
        return answers.all().stream()
                .filter(answer -> answer.purpose().equals(Answers.OFFERS) && answer.given() == given)
                .count();
    }
}
