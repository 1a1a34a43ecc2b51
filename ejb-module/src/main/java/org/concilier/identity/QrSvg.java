package org.concilier.identity;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code (ISO/IEC 18004) as SVG: one path, dark on white whatever the page's colours are, with the quiet zone it needs. */
public final class QrSvg {
    /** Modules of white around the code (ISO/IEC 18004, 9.1). */
    private static final int QUIET = 4;

    private QrSvg() {}

    /** The picture as a {@code data:} address, so that what it says is in no address of the server. */
    public static String dataUri(String text) {
        var svg = of(text).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    static String of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path(code) + "\"/></svg>";
    }

    /** Dark modules, a run of a row at a time. */
    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                var run = run(code, x, y);
                if (run == 0) continue;
                path.append("M").append(x + QUIET).append(",").append(y + QUIET);
                path.append("h").append(run).append("v1h-").append(run).append("z");
                x += run;
            }
        }
        return path.toString();
    }

    private static int run(QrCode code, int x, int y) {
        var end = x;
        while (end < code.size && code.getModule(end, y)) end++;
        return end - x;
    }
}
