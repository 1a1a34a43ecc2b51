package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSvgTest {
    private static final String TEXT =
            "otpauth://totp/Maison%20Alba:marie?secret=JBSWY3DPEHPK3PXP&issuer=Maison%20Alba";

    @Test
    void aPictureIsOnePathOnWhiteWithItsQuietZone() {
        var svg = QrSvg.of(TEXT);

        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        assertThat(svg).contains("fill=\"#fff\"", "d=\"M4,4h7v1h-7z").doesNotContain("script", "JBSWY3DPEHPK3PXP");
        assertThat(svg.length()).isLessThan(20_000);
    }

    @Test
    void theDarkModulesAreThoseOfTheCode() {
        var code = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM);
        var dark = 0;
        for (var y = 0; y < code.size; y++) for (var x = 0; x < code.size; x++) if (code.getModule(x, y)) dark++;

        var drawn = Pattern.compile("h(\\d+)v1")
                .matcher(QrSvg.of(TEXT))
                .results()
                .mapToInt(run -> Integer.parseInt(run.group(1)))
                .sum();

        assertThat(drawn).isEqualTo(dark);
    }

    @Test
    void whatItSaysIsInNoAddressOfTheServer() {
        var uri = QrSvg.dataUri(TEXT);

        assertThat(uri).startsWith("data:image/svg+xml;base64,");
        var svg = new String(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(svg).isEqualTo(QrSvg.of(TEXT));
    }
}
