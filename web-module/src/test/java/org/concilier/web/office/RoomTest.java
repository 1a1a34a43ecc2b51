package org.concilier.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.concilier.shared.Roles;
import org.concilier.web.screen.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
    private static final Path PAGES = Path.of("src/main/webapp/office");

    @Test
    void everyPageIsARoomAndEveryRoomAPage() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Room.values())
                            .map(room -> room.key() + ".xhtml")
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "purposes/", "purposes/x", "PURPOSES", "purposes.XHTML", "x/../purposes", "data"})
    void whatIsNoPageIsNoRoom(String path) {
        assertThat(Room.of(path)).isEmpty();
    }

    @Test
    void bothAddressesOfAPageAreOneRoom() {
        assertThat(Room.of("purposes")).contains(Room.PURPOSES);
        assertThat(Room.of("purposes.xhtml")).contains(Room.PURPOSES);
    }

    @Test
    void noRoomOpensForCustomersOrAgents() {
        assertThat(Stream.of(Room.values()))
                .allSatisfy(room -> assertThat(room.roles()).isNotEmpty().doesNotContain(Roles.CUSTOMER, Roles.AGENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whatTheMenuShowsHasAName(String language) {
        var texts = ResourceBundle.getBundle(Wording.BUNDLE, Locale.forLanguageTag(language));
        Stream.of(Room.values())
                .filter(Room::isInMenu)
                .forEach(room ->
                        assertThat(texts.keySet()).contains("office.room." + room.key(), "office.about." + room.key()));
    }
}
