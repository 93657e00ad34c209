package dev.bulwark.platform.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A person's name: 2 to 100 code points, letters, marks, spaces, apostrophes, hyphens and dots, starting with a letter,
 * in the composed form in which it is stored. O'Brien and Nguyễn fit; markup, control characters, and letters and marks
 * that nobody sees do not.
 */
@Constraint(validatedBy = PersonNameValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonName {

    /**
     * Letters and marks that leave no trace on the screen (Default_Ignorable_Code_Point of Unicode): two names that
     * look the same must not differ by them.
     */
    String INVISIBLE = "[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u3164"
            + "\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]";

    /** For the contract, in words that every regular expression knows. */
    String PUBLISHED = "\\p{L}[\\p{L}\\p{M} '’.-]*";

    int LENGTH_MIN = 2;
    int LENGTH_MAX = 100;

    String GRAMMAR = "(?=.{" + LENGTH_MIN + "," + LENGTH_MAX + "}$)(?!.*" + INVISIBLE + ")" + PUBLISHED;

    String message() default "must be 2 to 100 letters, spaces, apostrophes, hyphens and dots";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
