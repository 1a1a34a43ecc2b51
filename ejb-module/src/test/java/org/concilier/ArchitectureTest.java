package org.concilier;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the design: whoever breaks one sees it here, with its reason. */
@AnalyzeClasses(packages = "org.concilier", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int LINES = 200;

    @ArchTest
    ArchRule featuresFormNoCycle =
            slices().matching("org.concilier.(*)..").should().beFreeOfCycles();

    @ArchTest
    ArchRule sharedKnowsNoFeature = only("shared");

    @ArchTest
    ArchRule ledgerKnowsNoFeature = only("ledger", "shared", "vault");

    @ArchTest
    ArchRule vaultKnowsNoFeature = only("vault", "shared");

    @ArchTest
    ArchRule eventKnowsNoFeature = only("event", "shared", "vault").allowEmptyShould(true);

    @ArchTest
    ArchRule privacyKnowsWhatItStandsOn = only("privacy", "shared", "vault", "ledger", "event");

    @ArchTest
    ArchRule consentKnowsWhatItStandsOn = only("consent", "shared", "vault", "ledger", "event", "privacy");

    @ArchTest
    ArchRule customerKnowsWhatItStandsOn =
            only("customer", "shared", "vault", "ledger", "event", "privacy", "consent", "mail");

    @ArchTest
    ArchRule govstackIsAnAdapterOverTheRest =
            only("govstack", "shared", "ledger", "event", "privacy", "consent", "customer");

    @ArchTest
    ArchRule offerKnowsWhatItStandsOn = only(
                    "offer", "shared", "vault", "ledger", "event", "privacy", "consent", "customer")
            .allowEmptyShould(true);

    @ArchTest
    ArchRule identityKnowsWhatItStandsOn =
            only("identity", "shared", "vault", "ledger", "event", "privacy", "consent", "mail");

    @ArchTest
    ArchRule mailKnowsWhatItStandsOn = only("mail", "shared", "privacy");

    @ArchTest
    ArchRule noWebHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.concilier.web..", "jakarta.ws.rs..", "jakarta.faces..", "jakarta.websocket..");

    @ArchTest
    ArchRule noServletHere = noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.servlet..");

    @ArchTest
    ArchRule standardApisOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fish.payara..",
                    "org.glassfish..",
                    "com.sun..",
                    "javax.persistence..",
                    "javax.ejb..",
                    "javax.inject..",
                    "javax.enterprise..",
                    "javax.annotation..",
                    "javax.transaction..");

    @ArchTest
    ArchRule entitiesHaveVerbsNotSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    ArchRule onlyTheirFeatureMakesEntities = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic();

    @ArchTest
    ArchRule noMutableFieldIsPublic =
            fields().that().areNotFinal().should().notBePublic().allowEmptyShould(true);

    @ArchTest
    ArchRule boundariesSayWhoMayCall = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(DenyAll.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(PermitAll.class);

    @ArchTest
    ArchRule nobodyPrints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class);

    @ArchTest
    ArchRule timeComesFromAnInjectedClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @Test
    void noClassGrowsOverTwoHundredLines() throws IOException {
        try (var sources = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java")))) {
            assertThat(sources.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> lines(f) > LINES)
                            .map(f -> f + ": " + lines(f)))
                    .isEmpty();
        }
    }

    private static ArchRule only(String feature, String... others) {
        var itself = "org.concilier." + feature + "..";
        var allowed = Stream.of(others).map(o -> "org.concilier." + o + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(itself)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(itself)
                        .or(resideInAnyPackage(allowed))
                        .or(resideOutsideOfPackage("org.concilier..")));
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
