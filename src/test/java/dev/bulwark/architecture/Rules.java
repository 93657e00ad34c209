package dev.bulwark.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The rules of the code, by the name under which {@link ArchitectureTest} reports them. */
final class Rules {

    private static final String ROOT = "dev.bulwark.";

    /** Who may use whom: the arrows of dev.bulwark's package-info. contract and demo stand outside: nothing uses them. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("money", Set.of()),
            Map.entry("encryption", Set.of("platform")),
            Map.entry("cli", Set.of("platform", "encryption", "evidence", "posture")),
            Map.entry("posture", Set.of("platform", "audit", "command")),
            Map.entry("audit", Set.of("platform")),
            Map.entry("evidence", Set.of("platform", "encryption", "audit")),
            Map.entry("webhooks", Set.of("platform", "encryption", "audit", "command")),
            Map.entry("monitoring", Set.of("platform", "encryption", "audit", "command")),
            Map.entry("messages", Set.of("platform", "encryption", "audit", "command", "auth")),
            Map.entry("gdpr", Set.of("platform", "encryption", "audit", "command", "auth", "customers", "evidence")),
            Map.entry("command", Set.of("platform", "audit")),
            Map.entry("keys", Set.of("platform", "encryption", "audit", "command")),
            Map.entry("sandbox", Set.of("platform", "audit", "command")),
            Map.entry("auth", Set.of("platform", "encryption", "audit", "command")),
            Map.entry("customers", Set.of("platform", "encryption", "audit", "command", "auth")),
            Map.entry("documents", Set.of("platform", "encryption", "audit", "command", "auth", "customers")),
            Map.entry("ledger", Set.of("platform", "money", "audit")),
            Map.entry("approvals", Set.of("platform", "money", "encryption", "audit", "command", "auth")),
            Map.entry("users", Set.of("platform", "encryption", "audit", "command", "auth", "approvals")),
            Map.entry("accounts", Set.of("platform", "money", "audit", "command", "encryption", "ledger", "customers")),
            Map.entry("transfers", Set.of("platform", "money", "audit", "command", "ledger", "accounts", "approvals")),
            Map.entry("schedules", Set.of("platform", "money", "audit", "command", "ledger", "accounts", "approvals")),
            Map.entry(
                    "loans",
                    Set.of(
                            "platform",
                            "money",
                            "encryption",
                            "audit",
                            "command",
                            "auth",
                            "ledger",
                            "customers",
                            "accounts",
                            "approvals")),
            Map.entry("balances", Set.of("platform", "money", "accounts")),
            Map.entry("statements", Set.of("platform", "money", "audit", "accounts")),
            Map.entry("holds", Set.of("platform", "money", "audit", "command", "ledger", "accounts", "approvals")));

    private Rules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        ARROWS.forEach((name, allowed) -> rules.put("arrows of " + name, arrows(name, allowed)));
        rules.put("no cycles", NO_CYCLES);
        rules.put("rows stay home", ROWS_STAY_HOME);
        rules.put("rows are package-private", ROWS_ARE_PACKAGE_PRIVATE);
        rules.put("repositories are package-private", REPOSITORIES_ARE_PACKAGE_PRIVATE);
        rules.put("JAX-RS at the edge", JAX_RS_AT_THE_EDGE);
        rules.put("every operation says who may call it", OPERATIONS_HAVE_A_PERMISSION);
        rules.put("operations are public", OPERATIONS_ARE_PUBLIC);
        rules.put("operations outlive their client", OPERATIONS_OUTLIVE_THEIR_CLIENT);
        rules.put("bodies are JSON", BODIES_ARE_JSON);
        rules.put("operations stay on the event loop", OPERATIONS_STAY_ON_THE_EVENT_LOOP);
        rules.put("no awaiting", NO_AWAITING);
        rules.put("no JDBC", NO_JDBC);
        rules.put("no field injection", NO_FIELD_INJECTION);
        rules.put("time comes from a clock", TIME_COMES_FROM_A_CLOCK);
        rules.put("no predictable randomness", NO_PREDICTABLE_RANDOMNESS);
        rules.put("no floating money", NO_FLOATING_MONEY);
        rules.put("Bouncy Castle at home", BOUNCY_CASTLE_AT_HOME);
        rules.put("Password4j at home", PASSWORD4J_AT_HOME);
        rules.put("webauthn4j at home", WEBAUTHN4J_AT_HOME);
        rules.put("the pool at home", POOL_AT_HOME);
        rules.put("no processes", NO_PROCESSES);
        return rules;
    }

    static ArchRule arrows(String name, Set<String> allowed) {
        String[] packages = allowed.stream().map(other -> ROOT + other + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign = resideInAPackage("dev.bulwark..")
                .and(DescribedPredicate.not(
                        resideInAnyPackage(packages.length == 0 ? new String[] {"none"} : packages)))
                .and(DescribedPredicate.not(resideInAPackage(ROOT + name + "..")));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(foreign)
                .because("the arrows of package-info are few on purpose");
    }

    static final ArchRule NO_CYCLES =
            slices().matching("dev.bulwark.(*)..").should().beFreeOfCycles().because("a cycle is one big package");

    static final ArchRule ROWS_STAY_HOME = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("a resource maps records, never rows");

    static final ArchRule ROWS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("only a feature's own code knows its rows");

    static final ArchRule REPOSITORIES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .because("other features ask the service");

    static final ArchRule JAX_RS_AT_THE_EDGE = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .resideOutsideOfPackages("dev.bulwark.platform.web..", "dev.bulwark.platform.json..")
            .and()
            .doNotHaveFullyQualifiedName("dev.bulwark.audit.RefusalAudit")
            .and()
            .doNotHaveFullyQualifiedName("dev.bulwark.audit.AuditFilter")
            .and()
            .doNotHaveFullyQualifiedName("dev.bulwark.command.Answer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("HTTP ends in the resource");

    private static final DescribedPredicate<JavaMethod> OPERATION =
            DescribedPredicate.describe("are operations", method -> method.isMetaAnnotatedWith(HttpMethod.class));

    static final ArchRule OPERATIONS_HAVE_A_PERMISSION = methods()
            .that(OPERATION)
            .should(new ArchCondition<JavaMethod>("say who may call them") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean says = method.isAnnotatedWith(PermissionsAllowed.class)
                            || method.isAnnotatedWith(Authenticated.class)
                            || method.isAnnotatedWith(PermitAll.class);
                    events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                }
            })
            .because("deny by default");

    static final ArchRule OPERATIONS_ARE_PUBLIC =
            methods().that(OPERATION).should().bePublic().because("the framework silently leaves out any other");

    /** A stream ends with its client; nothing else may stop half way, between a count and its verdict. */
    static final ArchRule OPERATIONS_OUTLIVE_THEIR_CLIENT = methods()
            .that(OPERATION)
            .and()
            .areNotDeclaredIn("dev.bulwark.statements.StatementResource")
            .and()
            .areNotDeclaredIn("dev.bulwark.documents.DocumentContentResource")
            .and()
            .areNotDeclaredIn("dev.bulwark.evidence.ExportResource")
            .and()
            .areNotDeclaredIn("dev.bulwark.monitoring.AlertStreamResource")
            .and()
            .areNotDeclaredIn("dev.bulwark.gdpr.export.ExportResource")
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Cancellable.class)
            .because("the framework cancels what it answers when the client hangs up");

    static final ArchRule BODIES_ARE_JSON = methods()
            .that(OPERATION)
            .and(DescribedPredicate.describe(
                    "take a body", method -> method.getParameters().stream().anyMatch(Rules::isBody)))
            .should(new ArchCondition<JavaMethod>("consume JSON and nothing else") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean json = method.tryGetAnnotationOfType(Consumes.class)
                            .or(() -> method.getOwner().tryGetAnnotationOfType(Consumes.class))
                            .filter(consumes -> List.of(consumes.value()).equals(List.of("application/json")))
                            .isPresent();
                    events.add(new SimpleConditionEvent(method, json, method.getFullName()));
                }
            })
            .because("a form or text can be posted from any page without asking first (ASVS 3.5.2)");

    /** What JAX-RS is not told to take from elsewhere; @Valid and the like say nothing about that. */
    private static boolean isBody(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getPackageName())
                .noneMatch(name -> name.startsWith("jakarta.ws.rs") || name.startsWith("org.jboss.resteasy"));
    }

    static final ArchRule OPERATIONS_STAY_ON_THE_EVENT_LOOP = methods()
            .that(OPERATION)
            .should()
            .haveRawReturnType(Uni.class)
            .orShould()
            .haveRawReturnType(RestMulti.class)
            .because("the framework runs any other on a worker, where no session to the database can be opened");

    static final ArchRule NO_AWAITING =
            noClasses().should().callMethod(Uni.class, "await").because("the event loop never blocks");

    static final ArchRule NO_JDBC = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.bulwark.platform.db.ApplicationRole")
            .and()
            .doNotHaveFullyQualifiedName("dev.bulwark.platform.db.ConnectionFault")
            .and()
            .doNotHaveFullyQualifiedName("dev.bulwark.platform.startup.LocalPostgres")
            .and()
            .resideOutsideOfPackage("dev.bulwark.evidence.months..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("JDBC is for migrations, the owner's commands, and the embedded database of dev");

    static final ArchRule NO_FIELD_INJECTION =
            noFields().should().beAnnotatedWith(Inject.class).because("a constructor shows what a class needs");

    static final ArchRule TIME_COMES_FROM_A_CLOCK =
            noClasses().should().callMethod(Instant.class, "now").because("a test must be able to move time");

    static final ArchRule NO_PREDICTABLE_RANDOMNESS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .because("what is drawn here is meant to be a secret");

    static final ArchRule NO_FLOATING_MONEY = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "dev.bulwark.money..",
                    "dev.bulwark.ledger..",
                    "dev.bulwark.transfers..",
                    "dev.bulwark.accounts..",
                    "dev.bulwark.approvals..",
                    "dev.bulwark.schedules..",
                    "dev.bulwark.balances..",
                    "dev.bulwark.loans..",
                    "dev.bulwark.statements..",
                    "dev.bulwark.holds..")
            .should(new ArchCondition<JavaField>("be exact") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean exact = !field.getRawType().isEquivalentTo(double.class)
                            && !field.getRawType().isEquivalentTo(float.class);
                    events.add(new SimpleConditionEvent(field, exact, field.getFullName()));
                }
            })
            .because("binary fractions lose cents");

    static final ArchRule BOUNCY_CASTLE_AT_HOME = noClasses()
            .that()
            .resideOutsideOfPackage("dev.bulwark.encryption..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .because("one package answers for cryptography");

    static final ArchRule PASSWORD4J_AT_HOME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.bulwark.auth.PasswordHasher")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.password4j..")
            .because("hashing must not happen on the event loop, and one class sees to that");

    static final ArchRule WEBAUTHN4J_AT_HOME = noClasses()
            .that()
            .haveNameNotMatching("dev\\.bulwark\\.auth\\.passkeys\\.(PasskeyVerifier.*|NativePasskeys)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.webauthn4j..", "tools.jackson..")
            .because("what strangers' devices send is parsed on workers, and by one class");

    static final ArchRule POOL_AT_HOME = noClasses()
            .that()
            .resideOutsideOfPackages("dev.bulwark.ledger..", "dev.bulwark.platform.db..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Pool")
            .because("another connection is outside the session's transaction");

    static final ArchRule NO_PROCESSES = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .because("no operating system command ever sees user data (ASVS 1.2.5)");
}
