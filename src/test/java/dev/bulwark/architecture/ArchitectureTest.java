package dev.bulwark.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.bulwark.canary.CanaryResource;
import dev.bulwark.ledger.canary.ArrowCanary;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code against {@link Rules}, and each rule against a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.bulwark");

    /** Classes of the test sources that break every rule there is. */
    private static final JavaClasses CANARIES = new ClassFileImporter()
            .importPackages(
                    CanaryResource.class.getPackageName(),
                    ArrowCanary.class.getPackageName(),
                    "dev.bulwark.money.canary",
                    "dev.bulwark.platform.canary",
                    "dev.bulwark.encryption.canary",
                    "dev.bulwark.cli.canary",
                    "dev.bulwark.keys.canary",
                    "dev.bulwark.evidence.canary",
                    "dev.bulwark.posture.canary",
                    "dev.bulwark.webhooks.canary",
                    "dev.bulwark.monitoring.canary",
                    "dev.bulwark.messages.canary",
                    "dev.bulwark.sandbox.canary",
                    "dev.bulwark.gdpr.canary",
                    "dev.bulwark.audit.canary",
                    "dev.bulwark.command.canary",
                    "dev.bulwark.auth.canary",
                    "dev.bulwark.customers.canary",
                    "dev.bulwark.documents.canary",
                    "dev.bulwark.accounts.canary",
                    "dev.bulwark.approvals.canary",
                    "dev.bulwark.users.canary",
                    "dev.bulwark.transfers.canary",
                    "dev.bulwark.schedules.canary",
                    "dev.bulwark.balances.canary",
                    "dev.bulwark.loans.canary",
                    "dev.bulwark.statements.canary",
                    "dev.bulwark.holds.canary",
                    "dev.bulwark.demo.canary");

    @TestFactory
    Stream<DynamicTest> theCodeKeeps() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(MAIN)));
    }

    @TestFactory
    Stream<DynamicTest> aCanaryBreaks() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertTrue(breaks(rule.getValue()), "nothing can break this rule")));
    }

    private static boolean breaks(ArchRule rule) {
        return rule.evaluate(CANARIES).hasViolation();
    }

    @Test
    void everyPackageHasItsArrowsAndItsInfo() {
        Set<String> packages = new TreeSet<>();
        Set<String> documented = new HashSet<>();
        MAIN.forEach(type -> {
            packages.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info")) {
                documented.add(type.getPackageName());
            }
        });
        packages.removeAll(documented);
        assertEquals(Set.of(), packages, "packages without a package-info");
        Map<String, ArchRule> rules = Rules.all();
        Set<String> features = new TreeSet<>();
        MAIN.forEach(type -> {
            String[] names = type.getPackageName().split("\\.");
            if (names.length > 2) {
                features.add(names[2]);
            }
        });
        features.removeAll(Set.of("contract", "demo"));
        features.removeIf(feature -> rules.containsKey("arrows of " + feature));
        assertEquals(Set.of(), features, "packages without arrows");
    }
}
