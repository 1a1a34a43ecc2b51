package org.concilier.launcher.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up eighteen months of a shop. The same seed and last day give the same customers and purchases, always. */
final class Habits {
    private static final int MONTHS = 18;
    private static final double FRENCH = 0.6;
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int OPEN_MINUTES = 12 * 60;

    /** Name of an article, its category, and its price in cents. */
    private static final List<Bought.Line> SHELF = List.of(
            new Bought.Line("tea-assam", "food", 1, 890),
            new Bought.Line("coffee-beans", "food", 1, 1450),
            new Bought.Line("chocolate-box", "food", 1, 1990),
            new Bought.Line("novel", "books", 1, 1290),
            new Bought.Line("cookery-book", "books", 1, 2490),
            new Bought.Line("picture-book", "books", 1, 1590),
            new Bought.Line("vinyl", "music", 1, 2299),
            new Bought.Line("candle", "home", 1, 1850),
            new Bought.Line("linen-throw", "home", 1, 5900),
            new Bought.Line("desk-lamp", "home", 1, 7495),
            new Bought.Line("wooden-train", "toys", 1, 3499),
            new Bought.Line("puzzle", "toys", 1, 1999));

    private final Random random;
    private final LocalDate last;
    private final List<Bought> purchases = new ArrayList<>();

    private Habits(long seed, LocalDate last) {
        this.random = new Random(seed);
        this.last = last;
    }

    /** @param last the last day on which anybody can have bought; somebody has */
    static Dataset of(int customers, LocalDate last, long seed) {
        var habits = new Habits(seed, last);
        var people = new People(seed + 1, last, FRENCH);
        var all = new ArrayList<Person>();
        for (int number = 1; number <= customers; number++) {
            var id = String.format(Locale.ROOT, "shop-%05d", number);
            all.add(people.next(id, number));
            habits.live(id);
        }
        habits.purchases.sort(Comparator.comparing(Bought::at).thenComparing(Bought::orderId));
        return new Dataset(all, habits.purchases);
    }

    private void live(String externalId) {
        var habit = Habit.of(random);
        var largest = 1 + random.nextInt(4);
        var prefers = random.nextInt(SHELF.size());
        for (var day : habit.days(last.minusMonths(MONTHS), last, random)) {
            purchases.add(purchase(externalId, day, largest, prefers));
        }
    }

    private Bought purchase(String externalId, LocalDate day, int largest, int prefers) {
        var minute = Duration.ofMinutes(random.nextInt(OPEN_MINUTES));
        return new Bought(
                externalId,
                String.format(Locale.ROOT, "order-%06d", purchases.size() + 1),
                day.atTime(OPENS).plus(minute).toInstant(ZoneOffset.UTC),
                random.nextInt(3) == 0 ? "shop" : "web",
                basket(1 + random.nextInt(largest), prefers),
                "EUR");
    }

    /** Half of what people take is what they always take. */
    private List<Bought.Line> basket(int lines, int prefers) {
        var basket = new ArrayList<Bought.Line>();
        for (int i = 0; i < lines; i++) {
            var article = SHELF.get(random.nextBoolean() ? prefers : random.nextInt(SHELF.size()));
            var pieces = random.nextInt(4) == 0 ? 2 : 1;
            basket.add(new Bought.Line(article.sku(), article.category(), pieces, article.cents()));
        }
        return basket;
    }
}
