package dev.bulwark.platform.json;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Checks the composed form (NFC), which is what is stored: composing can make a name shorter and, rarely, longer. */
public class PersonNameValidator implements ConstraintValidator<PersonName, String> {

    private static final Pattern NAME = Pattern.compile(PersonName.GRAMMAR);

    /** No form is more than three times as long (UAX 15), so a text beyond that is not even composed. */
    private static final int UNITS_MAX = 1000;

    @Override
    public boolean isValid(String name, ConstraintValidatorContext context) {
        return name == null
                || name.length() <= UNITS_MAX
                        && NAME.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                                .matches();
    }
}
