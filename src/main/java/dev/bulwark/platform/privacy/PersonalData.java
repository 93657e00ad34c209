package dev.bulwark.platform.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a column that says something about a person; the record of processing (GDPR Art. 30) lists what is marked. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

    Category category();

    Purpose purpose();

    /** What kind of data it is. */
    enum Category {
        IDENTITY,
        CONTACT,
        NATIONAL_ID,
        FREE_TEXT
    }

    /** Why it is kept. */
    enum Purpose {
        IDENTIFY_CUSTOMER,
        REACH_CUSTOMER,
        JUSTIFY_DECISION
    }
}
