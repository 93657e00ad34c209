package dev.bulwark.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bulwark.platform.problem.ProblemType;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages in docs say what the code does. docs/problems.md is written by: ./mvnw test -Dtest=DocsTest -Dcontract.update */
class DocsTest {

    private static final Path PROBLEMS = Path.of("docs", "problems.md");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.bulwark");

    @Test
    void everyProblemIsInTheCatalogue() {
        Set<String> enums = MAIN.stream()
                .filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum())
                .map(type -> type.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(enums.size() >= 6, "the search itself finds nothing");
        assertEquals(
                enums,
                ProblemCatalogue.ENUMS.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void oneCodeMeansOneThing() {
        Map<String, ProblemType> byCode = ProblemCatalogue.byCode();
        ProblemCatalogue.all().forEach(problem -> {
            assertEquals(byCode.get(problem.code()).status(), problem.status(), problem.code());
            assertEquals(byCode.get(problem.code()).title(), problem.title(), problem.code());
        });
    }

    @Test
    void thePageOfProblemsIsCurrent() throws IOException {
        String page = problemsPage();
        if (System.getProperty("contract.update") != null) {
            Files.writeString(PROBLEMS, page);
        }
        assertEquals(page, Files.readString(PROBLEMS), "docs/problems.md is out of date");
    }

    private static String problemsPage() {
        StringBuilder page = new StringBuilder("""
                # Problems

                Every refusal is `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail`, `instance`, `code`,
                `retryable`, `request_id` and, for bad fields, `errors` of `{field, in, code, message}`. Decide by `code`. Within a
                group the order is the order of the checks: the first that applies is told. Generated; do not edit.
                """);
        for (Class<? extends ProblemType> type : ProblemCatalogue.ENUMS) {
            page.append("\n## ")
                    .append(type.getSimpleName())
                    .append("\n\n| code | status | title | meaning |\n| --- | --- | --- | --- |\n");
            for (ProblemType problem : type.getEnumConstants()) {
                page.append("| `")
                        .append(problem.code())
                        .append("` | ")
                        .append(problem.status())
                        .append(" | ")
                        .append(problem.title())
                        .append(" | ")
                        .append(problem.detail())
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    @Test
    void everySettingIsInThePageOfConfiguration() throws IOException {
        String page = Files.readString(Path.of("docs", "configuration.md"));
        List<String> missing = new ArrayList<>();
        MAIN.stream().filter(type -> type.isAnnotatedWith(ConfigMapping.class)).forEach(type -> {
            String prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
            type.getMethods().stream()
                    .filter(method -> !method.getRawReturnType().isInterface()
                            || !method.getRawReturnType().getPackageName().startsWith("dev.bulwark"))
                    .map(method -> variable(prefix, method.getName()))
                    .filter(variable -> !page.contains('`' + variable + '`'))
                    .forEach(missing::add);
        });
        assertEquals(List.of(), missing, "settings without a row in docs/configuration.md");
    }

    private static String variable(String prefix, String method) {
        String snake = method.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return (prefix.replace('.', '_').replace('-', '_') + '_' + snake).toUpperCase(Locale.ROOT);
    }

    @Test
    void theWalkthroughShowsTheStatementThatIsSent() throws IOException {
        String page =
                Files.readString(Path.of("docs", "walkthrough-transfer.md")).replaceAll("\\s+", " ");
        String source = Files.readString(Path.of("src/main/java/dev/bulwark/ledger/PostingSet.java"))
                .replaceAll("\\s+", " ");
        Matcher statement = Pattern.compile("select verdicts, .*? \\$20\\)").matcher(source);
        assertTrue(statement.find());
        assertTrue(page.contains(statement.group()), statement.group());
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String page :
                List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/operations.md", "docs/deviations.md")) {
            Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(Path.of(page)));
            Path folder = Path.of(page).toAbsolutePath().getParent();
            while (link.find()) {
                if (!Files.exists(folder.resolve(link.group(1)))) {
                    broken.add(page + " -> " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }
}
