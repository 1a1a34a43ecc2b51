package org.concilier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MailTextsTest {
    private final ResourceBundle french = ResourceBundle.getBundle(MailTexts.BUNDLE, Locale.FRENCH);
    private final ResourceBundle english = ResourceBundle.getBundle(MailTexts.BUNDLE, Locale.ENGLISH);

    @Test
    void everyMessageExistsInBothLanguagesWithTheSameGaps() {
        assertThat(french.keySet()).isEqualTo(english.keySet());
        for (var key : french.keySet()) {
            assertThat(gaps(french, key)).as(key).isEqualTo(gaps(english, key));
            assertThat(french.getString(key))
                    .as("a format has no straight apostrophe")
                    .doesNotContain("'");
            assertThat(english.getString(key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void everyMessageHasASubjectAndABody() {
        var kinds = french.keySet().stream()
                .filter(key -> key.endsWith(".subject"))
                .map(key -> key.replace(".subject", ".body"))
                .toList();

        assertThat(french.keySet()).containsAll(kinds);
        assertThat(french.keySet()).hasSize(2 * kinds.size() + 1);
    }

    private static int gaps(ResourceBundle texts, String key) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
