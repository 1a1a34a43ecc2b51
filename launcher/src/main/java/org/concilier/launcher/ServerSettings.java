package org.concilier.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one server is to run.
 *
 * @param payara the unpacked distribution, {@code launcher/target/payara6}
 * @param ear what to deploy
 * @param home where it keeps its domain, data, keys and log; made when missing
 * @param port of HTTP on the loopback address; 0 takes a free one
 * @param environment more settings for the application ({@code CONCILIER_…}); these win
 * @param jvmOptions more options for the server's JVM
 * @param detached whether it outlives the terminal that started it
 */
public record ServerSettings(
        Path payara,
        Path ear,
        Path home,
        int port,
        Map<String, String> environment,
        List<String> jvmOptions,
        boolean detached) {
    /**
     * Starts in two thirds of the time, then runs slower: for first looks and tests, never for measurements. The first
     * compiler alone keeps 48 MB for code, which a whole working day of the server fills; a call then fails with "Out of
     * space in CodeCache".
     */
    public static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");

    public ServerSettings {
        payara = payara.toAbsolutePath().normalize();
        ear = ear.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** A quick start of what the build in {@code root} made. */
    public static ServerSettings of(Path root, Path home, int port) {
        return new ServerSettings(
                root.resolve("launcher/target/payara6"),
                root.resolve("ear-module/target/concilier.ear"),
                home,
                port,
                Map.of(),
                QUICK_START,
                false);
    }

    public ServerSettings with(String variable, String setting) {
        var more = new java.util.HashMap<>(environment);
        more.put(variable, setting);
        return new ServerSettings(payara, ear, home, port, more, jvmOptions, detached);
    }

    /** Lets "now" of consents, stages and offers run apart from the system clock. */
    public ServerSettings withBusinessClockShift(Duration shift) {
        return with("CONCILIER_BUSINESS_CLOCK_SHIFT", shift.toString());
    }

    ServerSettings onPort(int chosen) {
        return new ServerSettings(payara, ear, home, chosen, environment, jvmOptions, detached);
    }
}
