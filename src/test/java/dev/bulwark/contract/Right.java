package dev.bulwark.contract;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a role may do with an operation, by the operation's annotations and the role's permissions. */
enum Right {
    NO,
    /** With the caller's own objects only: whatever grants it ends in {@code -own}. */
    OWN,
    YES;

    /** @param permissions of a role; null for somebody who is not logged in */
    static Right of(Method operation, Set<String> permissions) {
        if (operation.isAnnotationPresent(PermitAll.class)) {
            return YES;
        }
        if (permissions == null) {
            return NO;
        }
        PermissionsAllowed[] demands = operation.getAnnotationsByType(PermissionsAllowed.class);
        if (demands.length == 0) {
            return operation.isAnnotationPresent(Authenticated.class) ? YES : NO;
        }
        return Arrays.stream(demands)
                .map(demand -> of(demand, permissions))
                .min(Right::compareTo)
                .orElseThrow();
    }

    private static Right of(PermissionsAllowed demand, Set<String> permissions) {
        List<String> held =
                Arrays.stream(demand.value()).filter(permissions::contains).toList();
        if (held.isEmpty() || demand.inclusive() && held.size() < demand.value().length) {
            return NO;
        }
        return held.stream().allMatch(permission -> permission.endsWith("-own")) ? OWN : YES;
    }
}
