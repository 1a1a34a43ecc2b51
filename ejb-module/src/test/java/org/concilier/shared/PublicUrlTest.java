package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://localhost", "https://concilier.example"})
    void localhostMayBePlainAndTheRestIsEncrypted(String address) {
        assertThatCode(() -> PublicUrl.check(address)).doesNotThrowAnyException();
    }

    @Test
    void plainHttpElsewhereIsRefusedWithTheReason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PublicUrl.check("http://concilier.example"))
                .withMessageContaining("needs https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"concilier.example", "ftp://concilier.example", "https://concilier.example/"})
    void whatIsNoAddressIsRefusedWithAnExample(String address) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PublicUrl.check(address))
                .withMessageContaining("https://concilier.example");
    }
}
