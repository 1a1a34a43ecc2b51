package org.concilier.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    /** "12345678901234567890", the key of RFC 4226 appendix D and RFC 6238 appendix B. */
    private static final String RFC_KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "9, 520489", "1, 287082", "37037036, 081804", "666666666, 353130"})
    void isTheOneOfTheStandard(long counter, String code) {
        assertThat(OneTimeCode.code(RFC_KEY, counter)).isEqualTo(code);
    }
}
