package dev.bulwark.gdpr.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of every personal column somebody tells what becomes of it when its subject is erased. */
@QuarkusTest
class FatesTest {

    @Inject
    @All
    List<PersonalDataSource> sources;

    @Inject
    @All
    List<SubjectData> features;

    @Test
    void ofEveryPersonalColumnAFeatureTellsWhatBecomesOfIt() {
        assertEquals(
                Set.of(),
                Fates.untold(sources, features),
                "declare them in fates() of the feature's SubjectData, or in columns() of its PersonalDataSource");
    }

    @Test
    void aColumnOfWhichNobodyTellsIsNoticed() {
        List<PersonalDataSource> more = new ArrayList<>(sources);
        more.add(() -> List.of(PersonalColumns.of(
                "canary", Category.IDENTITY, Purpose.IDENTIFY_CUSTOMER, Kept.AS_CUSTOMER, "nickname")));
        assertEquals(Set.of("canary.nickname"), Fates.untold(more, features));
    }

    @Test
    void aColumnThatNobodyDeclaredIsNoticed() {
        List<SubjectData> more = new ArrayList<>(features);
        more.add(() -> List.of(SubjectColumns.emptied("canary", "customer_id = :subject", "nickname")));
        assertEquals(Set.of("canary.nickname"), Fates.untold(sources, more));
    }
}
