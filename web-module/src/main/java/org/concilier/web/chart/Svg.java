package org.concilier.web.chart;

import java.util.Locale;

/**
 * A drawing that grows downwards. Colours, type and thickness are the style sheet's: elements only have classes, since the
 * policy of our pages lets no element set a style.
 */
final class Svg {
    static final double LINE = 18;

    /** Letters are 13 units tall: 12 pixels of CSS and more where a broad drawing has 388 pixels, a narrow one 252. */
    static final double BROAD = 420;

    static final double NARROW = 272;

    /** A letter, in units, as wide as most are not: no font is at hand where this is drawn. */
    private static final double LETTER = 7;

    private static final double BETWEEN = 12;

    private final StringBuilder inside = new StringBuilder();
    private final String kind;
    private final double width;
    private double height;

    private Svg(String kind, double width) {
        this.kind = kind;
        this.width = width;
    }

    static Svg broad() {
        return new Svg("broad", BROAD);
    }

    static Svg narrow() {
        return new Svg("narrow", NARROW);
    }

    double width() {
        return width;
    }

    /** Another of this width, to measure on. */
    Svg blank() {
        return new Svg(kind, width);
    }

    /** How wide words are at most, in units. */
    static double wide(String words) {
        return words.length() * LETTER;
    }

    /** Makes room below, and tells where it begins. */
    double room(double more) {
        var top = height;
        height += more;
        return top;
    }

    /** Words on as many lines as they need, below what is there; tells where the last line begins. */
    double words(String look, double x, String words) {
        var line = new StringBuilder();
        var most = (int) ((width - x) / LETTER);
        for (var word : words.replaceAll("(\\S{" + most + "})(?=\\S)", "$1 ").split(" ")) {
            if (line.length() > 0 && x + wide(line + " " + word) > width) {
                text(look, "start", x, room(LINE) + 13, line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        var last = room(LINE);
        text(look, "start", x, last + 13, line.toString());
        return last;
    }

    /** What a row is about, and its number: at the right end or, where the line is too short for both, on the next. */
    void heading(String label, String number) {
        if (wide(label) + BETWEEN + wide(number) > width) {
            words("label", 0, label);
            words("number", 0, number);
            return;
        }
        var y = room(LINE) + 13;
        text("label", "start", 0, y, label);
        text("number", "end", width, y, number);
    }

    /** What a colour stands for. */
    void key(String look, String words) {
        rect(look, 0, height + 3, 12, 12);
        words("label", 18, words);
        room(2);
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
        return "<svg class=\"" + kind + "\" viewBox=\"0 0 " + n(width) + " " + n(height)
                + "\" role=\"img\" aria-labelledby=\"" + escape(id) + "-title " + escape(id)
                + "-says\" focusable=\"false\">" + inside + "</svg>";
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
