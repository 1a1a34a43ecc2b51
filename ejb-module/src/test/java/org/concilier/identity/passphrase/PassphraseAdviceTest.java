package org.concilier.identity.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassphraseAdviceTest {
    private final PassphraseAdvice advice = new PassphraseAdvice();

    PassphraseAdviceTest() {
        advice.rules = new OwnChoice();
        advice.rules.brand = "Maison Alba";
    }

    @Test
    void itTellsTheReasonThatTheSameTextWouldBeRefusedFor() {
        assertThat(reason("vert kiwi luge", false)).contains(Unfit.TOO_SHORT);
        assertThat(reason("vert kiwi luge", true)).isEmpty();
        assertThat(reason("maison alba 123456", false)).contains(Unfit.YOURS);
        assertThat(reason("correcthorsebatterystaple", false)).contains(Unfit.COMMON);
    }

    @Test
    void whatIsWeakButPermittedIsOnlyAdvisedAgainst() {
        var advised = advice.weigh("soleil soleil 12", false, List.of()).orElseThrow();

        assertThat(advised.unfit()).isEmpty();
        assertThat(advised.strength().advice()).isEqualTo(Strength.Advice.LENGTHEN);
    }

    @Test
    void oneEstimateIsAtWorkAtATimeAndWhoeverComesMeanwhileGetsNone() {
        var meanwhile = new ArrayList<Optional<Advised>>();
        var whileAtWork = new ArrayList<String>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Stream<String> stream() {
                meanwhile.add(advice.weigh("vert kiwi luge", false, List.of()));
                return super.stream();
            }
        };

        assertThat(advice.weigh("vert kiwi luge", false, whileAtWork)).isPresent();
        assertThat(meanwhile).isNotEmpty().allMatch(Optional::isEmpty);
        assertThat(advice.weigh("vert kiwi luge", false, List.of())).isPresent();
    }

    private Optional<Unfit> reason(String passphrase, boolean secondFactorBound) {
        return advice.weigh(passphrase, secondFactorBound, List.of())
                .orElseThrow()
                .unfit()
                .map(UnfitPassphrase::reason);
    }
}
