package org.concilier.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    Path folder;

    @Test
    void areReadByTheirOwnerAlone() throws IOException {
        var file = folder.resolve("new/secret");
        PrivateFiles.write(file, "one");
        PrivateFiles.write(file, "two");
        assertThat(file).hasContent("two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void refuseInOneSentenceWhenAFileIsInTheWay() throws IOException {
        Files.createFile(folder.resolve("home"));
        assertThatThrownBy(() -> PrivateFiles.folder(folder.resolve("home")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a file, not a folder.");
    }

    @Test
    void tellFullDisksFromMissingPermission() {
        var full = PrivateFiles.refusal(folder, new IOException("No space left on device"));
        assertThat(full).hasMessage("No disk space left for " + folder + ".");
        var locked = PrivateFiles.refusal(folder, new java.nio.file.AccessDeniedException("x"));
        assertThat(locked).hasMessage("No permission to write in " + folder + ".");
    }

    @Test
    void wantRoomBeforeAnythingIsStarted() {
        PrivateFiles.room(folder, 0);
        assertThatThrownBy(() -> PrivateFiles.room(folder, Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Not enough disk space in " + folder);
    }
}
