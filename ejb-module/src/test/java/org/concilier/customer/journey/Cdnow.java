package org.concilier.customer.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concilier.shared.SharedData;

/** The CDNOW sample (2,357 customers, 6,919 purchases, 1997 and 1998) and its published summary at 1997-09-30. */
public final class Cdnow {
    public static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);

    public record Row(int customer, LocalDate day, long cents) {}

    public record Summary(int x, double tx, double t, double zbar) {}

    private Cdnow() {}

    public static List<Row> all() {
        return lines("purchases/CDNOW_sample.txt").stream()
                .map(line -> line.strip().split("\\s+"))
                .map(c -> new Row(
                        Integer.parseInt(c[1]),
                        LocalDate.parse(c[2], DateTimeFormatter.BASIC_ISO_DATE),
                        new BigDecimal(c[4]).movePointRight(2).longValueExact()))
                .toList();
    }

    public static List<Row> calibration() {
        return all().stream().filter(row -> !row.day().isAfter(CALIBRATION_END)).toList();
    }

    /** What these rows make of each customer. */
    public static Map<Integer, PurchaseHistory> histories(List<Row> rows) {
        var days = new HashMap<Integer, Map<LocalDate, Long>>();
        for (var row : rows) {
            days.computeIfAbsent(row.customer(), c -> new TreeMap<>()).merge(row.day(), row.cents(), Long::sum);
        }
        var histories = new TreeMap<Integer, PurchaseHistory>();
        days.forEach((customer, sums) -> sums.forEach((day, cents) -> histories.put(
                customer,
                histories
                        .getOrDefault(customer, PurchaseHistory.NONE)
                        .plus(PurchaseDay.of(day, cents), PurchaseDay.empty(day), "USD"))));
        return histories;
    }

    public static Map<Integer, Summary> published() {
        var all = new HashMap<Integer, Summary>();
        for (var line : lines("purchases/cdnow_customers_summary_with_transactions.csv")) {
            var c = line.split(",");
            if (c[0].equals("ID")) continue;
            all.put(
                    Integer.parseInt(c[0]),
                    new Summary(
                            Integer.parseInt(c[1]),
                            Double.parseDouble(c[2]),
                            Double.parseDouble(c[3]),
                            Double.parseDouble(c[4])));
        }
        return all;
    }

    /** How many customers' figures differ from the published ones by more than their rounding. */
    public static long mismatches(Map<Integer, PurchaseHistory> computed) {
        var published = published();
        return published.entrySet().stream()
                .filter(entry -> differs(entry.getValue(), computed.getOrDefault(entry.getKey(), PurchaseHistory.NONE)))
                .count();
    }

    private static boolean differs(Summary expected, PurchaseHistory history) {
        return expected.x() != history.repeatDays()
                || Math.abs(expected.tx() - history.weeksToLast()) > 0.0051
                || Math.abs(expected.t() - history.weeksSinceFirst(CALIBRATION_END)) > 0.0051
                || Math.abs(expected.zbar() - history.meanRepeatMinor().doubleValue() / 100) > 0.0051;
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(SharedData.require(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
