package dev.bulwark.platform.privacy;

import java.util.List;

/**
 * Told by each feature about the tables it owns, and asked for the record of processing (GDPR, Art. 30). A column that
 * could hold personal data and is declared by no source fails the build.
 */
public interface PersonalDataSource {

    List<PersonalColumns> columns();
}
