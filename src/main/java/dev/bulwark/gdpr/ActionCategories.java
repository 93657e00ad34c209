package dev.bulwark.gdpr;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an audited action may have touched of a person: all that the feature of its area keeps, since an event does not say
 * which columns were read. The record of processing says what that is.
 */
@ApplicationScoped
public class ActionCategories {

    private static final String ROOT = "dev.bulwark.";

    /** Areas of actions whose data other packages keep as well. */
    private static final Map<String, Set<String>> ALSO =
            Map.of("accounts", Set.of("ledger", "transfers", "schedules", "holds"));

    /** Names of the specification that are not of the form area.verb. */
    private static final Map<String, String> AREAS = Map.of(
            "loan_approval", "loans", "password_change", "auth", "logout", "auth", "data_anonymization", "customers");

    private final Map<String, Set<Category>> byPackage = new HashMap<>();

    ActionCategories(@All List<PersonalDataSource> sources) {
        for (PersonalDataSource source : sources) {
            String home =
                    source.getClass().getPackageName().substring(ROOT.length()).replaceAll("\\..*", "");
            Set<Category> categories = byPackage.computeIfAbsent(home, none -> EnumSet.noneOf(Category.class));
            source.columns().stream().map(PersonalColumns::category).forEach(categories::add);
        }
    }

    /** Empty for an action of a feature that keeps nothing about people. */
    public Set<Category> of(String action) {
        String area = AREAS.getOrDefault(action, action.replaceAll("\\..*", ""));
        Set<Category> categories = EnumSet.noneOf(Category.class);
        categories.addAll(byPackage.getOrDefault(area, Set.of()));
        ALSO.getOrDefault(area, Set.of()).forEach(other -> categories.addAll(byPackage.getOrDefault(other, Set.of())));
        return categories;
    }
}
