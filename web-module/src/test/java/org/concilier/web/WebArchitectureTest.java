package org.concilier.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.SessionScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The web knows boundaries and nothing of how they store. */
@AnalyzeClasses(packages = "org.concilier.web", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {
    private static final int LINES = 200;

    @ArchTest
    ArchRule noDatabaseHere = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.persistence\\.(EntityManager.*|Persistence.*Context|.*Query|Entity)")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sql..", "org.hibernate..", "org.flywaydb..");

    @ArchTest
    ArchRule standardApisOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fish.payara..",
                    "org.glassfish..",
                    "com.sun..",
                    "javax.servlet..",
                    "javax.faces..",
                    "javax.ws.rs..",
                    "javax.inject..",
                    "javax.enterprise..");

    @ArchTest
    ArchRule apiKnowsNoScreens = noClasses()
            .that()
            .resideInAnyPackage("org.concilier.web.api..", "org.concilier.web.access..", "org.concilier.web.oauth..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.concilier.web.portal..", "org.concilier.web.desk..", "jakarta.faces..")
            .allowEmptyShould(true);

    @ArchTest
    ArchRule noStateInTheSession = noClasses()
            .should()
            .beAnnotatedWith(SessionScoped.class)
            .orShould()
            .beAnnotatedWith("jakarta.faces.bean.SessionScoped");

    @ArchTest
    ArchRule noMutableFieldIsPublic =
            fields().that().areNotFinal().should().notBePublic().allowEmptyShould(true);

    @ArchTest
    ArchRule nobodyPrintsOrSleeps = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @Test
    void noClassGrowsOverTwoHundredLines() throws IOException {
        try (var sources = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java")))) {
            assertThat(sources.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> lines(f) > LINES)
                            .map(f -> f + ": " + lines(f)))
                    .isEmpty();
        }
    }

    /** Imports and blank lines apart. */
    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("import "))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
