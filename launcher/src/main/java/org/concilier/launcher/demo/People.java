package org.concilier.launcher.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up who the customers are. The numbers and addresses are of those set aside for fiction: nobody has them. */
final class People {
    private static final List<String> FRENCH_GIVEN = List.of(
            "Camille", "Léa", "Hugo", "Chloé", "Louis", "Inès", "Jules", "Manon", "Amir", "Zoé", "Théo", "Nadia");
    private static final List<String> FRENCH_FAMILY = List.of(
            "Martin", "Bernard", "Lefèvre", "Moreau", "Garnier", "Benali", "Roussel", "Faure", "Nguyen", "Diallo",
            "Petit");
    private static final List<String> ENGLISH_GIVEN = List.of(
            "Olivia", "Jack", "Amelia", "Noah", "Isla", "Priya", "Arthur", "Grace", "Omar", "Ruby", "Ethan", "Maya");
    private static final List<String> ENGLISH_FAMILY = List.of(
            "Smith", "Patel", "Walker", "Hughes", "Khan", "Evans", "Turner", "Okafor", "Reid", "Shaw", "Brooks");
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 84;

    private final Random random;
    private final LocalDate today;
    private final double french;

    /**
     * @param today whom to be of age
     * @param french share of those who read French, 0 to 1; the others read English
     */
    People(long seed, LocalDate today, double french) {
        this.random = new Random(seed);
        this.today = today;
        this.french = french;
    }

    /** The next one, who is the {@code number}th. */
    Person next(String externalId, int number) {
        var reads = random.nextDouble() < french ? "fr" : "en";
        var given = pick(reads.equals("fr") ? FRENCH_GIVEN : ENGLISH_GIVEN);
        var family = pick(reads.equals("fr") ? FRENCH_FAMILY : ENGLISH_FAMILY);
        return new Person(
                externalId, given, family, email(given, family, number), phone(reads, number), birthDate(), reads);
    }

    private LocalDate birthDate() {
        var years = YOUNGEST + random.nextInt(OLDEST - YOUNGEST);
        return today.minusYears(years).minusDays(1 + random.nextInt(365));
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static String email(String given, String family, int number) {
        var plain =
                Normalizer.normalize(given + "." + family, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT) + "." + number + "@example.org";
    }

    /** The ranges that Arcep and Ofcom keep for films. */
    private static String phone(String reads, int number) {
        return reads.equals("fr")
                ? String.format(Locale.ROOT, "+33 6 39 98 %02d %02d", number / 100 % 100, number % 100)
                : String.format(Locale.ROOT, "+44 7700 900%03d", number % 1000);
    }
}
