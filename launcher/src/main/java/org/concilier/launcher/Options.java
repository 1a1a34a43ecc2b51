package org.concilier.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param name of the account, for {@code code}
 * @param directory what relative paths are relative to
 */
record Options(
        String command,
        String name,
        Path directory,
        int port,
        Optional<Path> home,
        Optional<Path> purchases,
        boolean json,
        boolean exit) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LARGEST_PORT = 65535;

    static Options parse(List<String> arguments, Path directory) {
        var words = new ArrayDeque<>(arguments);
        var options = new Options(
                words.isEmpty() ? "help" : words.remove(),
                "",
                directory,
                DEFAULT_PORT,
                Optional.empty(),
                Optional.empty(),
                false,
                false);
        while (!words.isEmpty()) options = options.with(words.remove(), words);
        return options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--port" -> withPort(port(argument(option, rest)));
            case "--home" -> withHome(directory.resolve(argument(option, rest)));
            case "--purchases" -> withPurchases(readable(directory.resolve(argument(option, rest))));
            case "--json" -> new Options(command, name, directory, port, home, purchases, true, exit);
            case "--exit" -> new Options(command, name, directory, port, home, purchases, json, true);
            default -> withName(option);
        };
    }

    private Options withName(String word) {
        if (!command.equals("code") || word.startsWith("-") || !name.isEmpty()) {
            throw new Refusal(Refusal.USAGE, "Unknown option " + word + ".");
        }
        return new Options(command, word, directory, port, home, purchases, json, exit);
    }

    private Options withPort(int chosen) {
        return new Options(command, name, directory, chosen, home, purchases, json, exit);
    }

    private Options withHome(Path chosen) {
        return new Options(
                command,
                name,
                directory,
                port,
                Optional.of(chosen.toAbsolutePath().normalize()),
                purchases,
                json,
                exit);
    }

    private Options withPurchases(Path file) {
        return new Options(command, name, directory, port, home, Optional.of(file), json, exit);
    }

    private static String argument(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) throw new Refusal(Refusal.USAGE, "Option " + option + " needs something after it.");
        return rest.remove();
    }

    private static int port(String text) {
        var sentence = "A port is a number from 1 to " + LARGEST_PORT + ", not " + text + ".";
        try {
            var port = Integer.parseInt(text);
            if (port < 1 || port > LARGEST_PORT) throw new Refusal(Refusal.USAGE, sentence);
            return port;
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.USAGE, sentence);
        }
    }

    private static Path readable(Path file) {
        if (Files.isRegularFile(file) && Files.isReadable(file)) return file;
        throw new Refusal("Cannot read the purchases in " + file + ".");
    }
}
