package org.concilier.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Files and folders that only their owner may read, and the sentences for when that fails. */
final class PrivateFiles {
    private PrivateFiles() {}

    static void folder(Path folder) {
        try {
            if (Files.isDirectory(folder) && Files.isWritable(folder)) return;
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner("rwx------")));
            if (!Files.isWritable(folder)) throw new AccessDeniedException(folder.toString());
        } catch (IOException e) {
            throw refusal(folder, e);
        }
    }

    /** @throws Refusal when less than so many megabytes are free there */
    static void room(Path folder, long megabytes) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace() >> 20;
            if (free >= megabytes) return;
            throw new Refusal("Not enough disk space in " + folder + ": " + megabytes + " MB are needed, " + free
                    + " MB are free.");
        } catch (IOException e) {
            throw refusal(folder, e);
        }
    }

    /** Replaces the file in one step: a reader sees the old text or the new one, never half of it. */
    static void write(Path file, String text) {
        folder(file.getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(owner("rw-------")));
            Files.writeString(draft, text, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refusal(file, e);
        }
    }

    static void copyFolder(Path from, Path to) {
        try (var all = Files.walk(from)) {
            for (var source : (Iterable<Path>) all::iterator) {
                var target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) folder(target);
                else Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw refusal(to, e);
        }
    }

    static void delete(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) return;
        try (var all = Files.walk(fileOrFolder)) {
            for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
        } catch (IOException e) {
            throw refusal(fileOrFolder, e);
        } catch (UncheckedIOException e) {
            throw refusal(fileOrFolder, e.getCause());
        }
    }

    static Refusal refusal(Path path, IOException e) {
        if (e instanceof AccessDeniedException) return new Refusal("No permission to write in " + path + ".");
        if (e instanceof NoSuchFileException) return new Refusal("There is no file " + e.getMessage() + ".");
        if (e instanceof FileAlreadyExistsException) return new Refusal(e.getMessage() + " is a file, not a folder.");
        var reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left")) return new Refusal("No disk space left for " + path + ".");
        if (reason.contains("Read-only file system")) return new Refusal("No permission to write in " + path + ".");
        return new Refusal("Cannot write " + path + ": " + reason + ".");
    }

    private static Set<java.nio.file.attribute.PosixFilePermission> owner(String permissions) {
        return PosixFilePermissions.fromString(permissions);
    }
}
