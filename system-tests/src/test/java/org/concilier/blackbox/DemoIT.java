package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.concilier.server.Folders;
import org.junit.jupiter.api.Test;

/** The demonstration on real purchases, as a newcomer runs it. */
class DemoIT {
    @Test
    void tellsWhatHappenedAsOneJsonObject() throws Exception {
        var purchases = Folders.shared("purchases/CDNOW_sample.txt");
        var home = Folders.fresh("demo");
        var told = run(
                "./concilier",
                "demo",
                "--json",
                "--exit",
                "--port",
                free(),
                "--home",
                home.toString(),
                "--purchases",
                purchases.toString());

        assertThat(told.getInt("customers")).isEqualTo(2357);
        assertThat(told.getInt("purchases")).isEqualTo(6919);
        var consents = told.getJsonObject("consents");
        assertThat(consents.getInt("given")).isPositive();
        assertThat(consents.getInt("refused")).isPositive();
        var offers = told.getJsonObject("offers");
        assertThat(offers.getInt("personalised")).isPositive();
        assertThat(offers.getInt("general")).isPositive();
        assertThat(sum(told.getJsonObject("stages"))).isPositive().isLessThanOrEqualTo(2357);
        assertThat(told.getJsonObject("sample")).containsKeys("customerId", "before", "after");
        var coupon = told.getJsonObject("sample").getJsonObject("after").getJsonObject("coupon");
        assertThat(coupon.getJsonObject("redemption").getJsonObject("amount").getString("amount"))
                .isEqualTo("5.00");
        assertThat(coupon.getString("again")).isEqualTo("COUPON_USED");
        assertThat(told.getJsonObject("seconds")).isNotEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("credentials.json"))))
                .isEqualTo("rw-------");
    }

    private static String free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private static int sum(JsonObject numbers) {
        return numbers.values().stream()
                .mapToInt(n -> ((JsonNumber) n).intValue())
                .sum();
    }

    private static JsonObject run(String... command) throws IOException, InterruptedException {
        var output = Folders.ROOT.resolve("system-tests/target/demo.out");
        var errors = Folders.ROOT.resolve("system-tests/target/demo.err");
        var process = new ProcessBuilder(command)
                .directory(Folders.ROOT.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as(() -> read(errors))
                    .isTrue();
            assertThat(process.exitValue()).as(() -> read(errors)).isZero();
            try (var told = Json.createReader(Files.newInputStream(output))) {
                return told.readObject();
            }
        } finally {
            process.destroy();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
