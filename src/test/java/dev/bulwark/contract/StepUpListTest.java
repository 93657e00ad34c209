package dev.bulwark.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.StepUp;
import dev.bulwark.platform.web.StepUpRoutes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published as demanding a fresh proof, and what does demand one. */
class StepUpListTest {

    private static Set<String> paths(boolean markedOnly) {
        return operations()
                .filter(method -> !markedOnly
                        || method.isAnnotatedWith(StepUp.class)
                        || method.getOwner().isAnnotatedWith(StepUp.class))
                .map(StepUpListTest::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaMethod> operations() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.bulwark").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static String path(JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = method.getOwner().getAnnotationOfType(Path.class).value() + own;
        return path.replace(": " + Ids.UUID_PATTERN, "");
    }

    @Test
    void theListAndTheAnnotationsAgree() {
        Set<String> listed = paths(false);
        listed.retainAll(StepUpRoutes.PUBLISHED);
        assertEquals(listed, paths(true));
        assertTrue(listed.contains("/api/approvals/approve"), "the search itself finds nothing");
    }
}
