package org.concilier.web.chart;

import java.util.Locale;

/**
 * A drawing 420 units wide that grows downwards. Colours, type and thickness are the style sheet's: elements only have
 * classes, since the policy of our pages lets no element set a style.
 */
class Svg {
    static final double WIDTH = 420;
    static final double LINE = 18;

    private final StringBuilder inside = new StringBuilder();
    private double height;

    /** Makes room below, and tells where it begins. */
    double room(double more) {
        var top = height;
        height += more;
        return top;
    }

    void rect(String look, double x, double y, double width, double tall) {
        inside.append("<rect class=\"").append(look).append('"');
        numbers("x", x, "y", y, "width", Math.max(0, width), "height", tall);
        inside.append("/>");
    }

    void line(String look, double x1, double y1, double x2, double y2) {
        inside.append("<line class=\"").append(look).append('"');
        numbers("x1", x1, "y1", y1, "x2", x2, "y2", y2);
        inside.append("/>");
    }

    void path(String look, String way) {
        inside.append("<path class=\"")
                .append(look)
                .append("\" d=\"")
                .append(way)
                .append("\"/>");
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(String look, String anchor, double x, double y, String words) {
        inside.append("<text class=\"")
                .append(look)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append('"');
        numbers("x", x, "y", y);
        inside.append('>').append(escape(words)).append("</text>");
    }

    /** A dot whose shape tells its series apart: circle, square, diamond, triangle, cross. */
    void dot(int series, double x, double y) {
        var at = n(x) + " " + n(y);
        var shape = switch (Math.floorMod(series, 5)) {
            case 0 -> "m-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0 -9 0z";
            case 1 -> "m-4 -4h8v8h-8z";
            case 2 -> "m0 -5.500l5.500 5.500l-5.500 5.500l-5.500 -5.500z";
            case 3 -> "m0 -5l5 9h-10z";
            default -> "m-4.500 -1.500h3v-3h3v3h3v3h-3v3h-3v-3h-3z";
        };
        path("dot s" + (Math.floorMod(series, 5) + 1), "M" + at + shape);
    }

    String drawn(String id) {
        return "<svg viewBox=\"0 0 " + n(WIDTH) + " " + n(height) + "\" role=\"img\" aria-labelledby=\"" + escape(id)
                + "-title " + escape(id) + "-says\" focusable=\"false\">" + inside + "</svg>";
    }

    private void numbers(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            inside.append(' ')
                    .append(pairs[i])
                    .append("=\"")
                    .append(n((Double) pairs[i + 1]))
                    .append('"');
        }
    }

    /** Tenths are enough for the eye. */
    static String n(double number) {
        var rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%.0f", rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
