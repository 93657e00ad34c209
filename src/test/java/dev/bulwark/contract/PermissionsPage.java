package dev.bulwark.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes docs/permissions.md. */
final class PermissionsPage {

    private PermissionsPage() {}

    static String of(
            Map<String, Set<String>> permissions, Map<ContractOperation, Map<String, Right>> rightsByOperation) {
        StringBuilder page = new StringBuilder("""
                # Permissions

                Who may call what: `yes`, `own` (the customer's own objects; a foreign one is answered 404, byte for byte like an
                absent one) or `-` (401 for nobody, 403 for the others). The role decides nothing by its name: an operation
                names permissions, and the rows of `role_permission` give them to roles. `PermissionMatrixTest` calls every
                operation as every role and holds the answers against this page. Generated; do not edit.
                """);
        rightsByOperation.values().stream().findFirst().ifPresent(roles -> {
            page.append("\n## Operations\n\n| operation | ")
                    .append(String.join(" | ", roles.keySet()))
                    .append(" |\n|")
                    .append(" --- |".repeat(roles.size() + 1))
                    .append('\n');
        });
        rightsByOperation.forEach((operation, rights) -> {
            page.append("| `").append(operation).append('`');
            rights.values().forEach(right -> page.append(" | ").append(text(right)));
            page.append(" |\n");
        });
        page.append("\n## Roles\n\n| role | permissions |\n| --- | --- |\n");
        permissions.forEach((role, held) -> page.append("| ")
                .append(role)
                .append(" | ")
                .append(held.isEmpty() ? "-" : '`' + String.join("`, `", held) + '`')
                .append(" |\n"));
        return page.toString();
    }

    private static String text(Right right) {
        return right == Right.NO ? "-" : right.name().toLowerCase(Locale.ROOT);
    }
}
