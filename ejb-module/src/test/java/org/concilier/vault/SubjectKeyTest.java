package org.concilier.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SubjectKeyTest {
    private final SubjectKey key = new SubjectKey(SubjectKey.random());

    @Test
    void whatIsSealedOpensToTheSame() {
        assertThat(key.open(key.seal("Françoise, 12 rue des Lilas", "name"), "name"))
                .isEqualTo("Françoise, 12 rue des Lilas");
        assertThat(key.open(key.seal("", "name"), "name")).isEmpty();
    }

    @Test
    void theSameTextSealedTwiceTellsNothing() {
        assertThat(key.seal("yes", "answer"))
                .isNotEqualTo(key.seal("yes", "answer"))
                .doesNotContain("yes");
    }

    @Test
    void sealedForOneUseDoesNotOpenForAnother() {
        var sealed = key.seal("yes", "consent:1");

        assertThatThrownBy(() -> key.open(sealed, "consent:2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherPersonsKeyOpensNothing() {
        var sealed = key.seal("yes", "answer");

        assertThatThrownBy(() -> new SubjectKey(SubjectKey.random()).open(sealed, "answer"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasAlteredDoesNotOpen() {
        var sealed = key.seal("yes".getBytes(StandardCharsets.UTF_8), "answer");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> key.open(sealed, "answer")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(new byte[3], "answer")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealedTextsAreAsLongAsSaid() {
        assertThat(key.seal("x".repeat(30), "use")).hasSize(40 + 38);
    }
}
