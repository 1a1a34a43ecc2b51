package org.concilier.launcher.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Reads purchases in the layout of the CDNOW sample (Fader and Hardie): a customer's number in the whole file, their
 * number in the sample, the day, how many CDs, and dollars, separated by blanks.
 */
final class Cdnow {
    private static final int COLUMNS = 5;
    private static final String CURRENCY = "USD";
    private static final double FRENCH = 0.3;

    private Cdnow() {}

    /**
     * Customers are made up around the purchases: {@code cdnow-0001} and on.
     *
     * @throws ApiFault naming the file and the line that cannot be read
     */
    static Dataset read(Path file, long seed) {
        var purchases = new ArrayList<Bought>();
        var lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) purchases.add(purchase(file, i + 1, lines.get(i)));
        }
        if (purchases.isEmpty()) throw new ApiFault("There are no purchases in " + file + ".");
        purchases.sort(Comparator.comparing(Bought::at));
        return new Dataset(people(purchases, seed), purchases);
    }

    private static List<Person> people(List<Bought> purchases, long seed) {
        var ids = new LinkedHashSet<String>();
        purchases.stream().map(Bought::externalId).sorted().forEach(ids::add);
        var last =
                purchases.get(purchases.size() - 1).at().atZone(ZoneOffset.UTC).toLocalDate();
        var people = new People(seed, last, FRENCH);
        var all = new ArrayList<Person>();
        for (var id : ids) all.add(people.next(id, all.size() + 1));
        return all;
    }

    private static Bought purchase(Path file, int number, String text) {
        var columns = text.strip().split("\\s+");
        try {
            if (columns.length != COLUMNS) throw new IllegalArgumentException("it has " + columns.length + " columns");
            var day = LocalDate.parse(columns[2], DateTimeFormatter.BASIC_ISO_DATE);
            var cents = new BigDecimal(columns[4]).movePointRight(2).longValueExact();
            return new Bought(
                    "cdnow-" + columns[1],
                    String.format("cdnow-%06d", number),
                    day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                    "web",
                    List.of(line(Integer.parseInt(columns[3]), cents)),
                    CURRENCY);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new ApiFault(file + " is not in the CDNOW layout: line " + number + " should read like"
                    + " \"00004 0001 19970101 2 29.33\" (" + e.getMessage() + ").");
        }
    }

    /** The file only has totals: where one does not divide by the pieces, it stays one piece of that price. */
    private static Bought.Line line(int pieces, long cents) {
        return pieces > 0 && cents % pieces == 0
                ? new Bought.Line("cd", "music", pieces, cents / pieces)
                : new Bought.Line("cd-bundle", "music", 1, cents);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new ApiFault("Cannot read " + file + ": " + e.getMessage() + ".");
        }
    }
}
