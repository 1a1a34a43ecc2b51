package org.concilier.mail;

import java.util.List;
import java.util.UUID;

/**
 * What somebody is to be told.
 *
 * @param account whom it is about; null when the address has no account yet
 * @param to e-mail address
 * @param language {@code fr} or {@code en}
 * @param kind which text, such as {@code recovery-code}
 * @param gaps what fills {0}, {1} and so on in it
 */
public record Message(UUID account, String to, String language, String kind, List<String> gaps) {
    public Message {
        gaps = List.copyOf(gaps);
    }
}
