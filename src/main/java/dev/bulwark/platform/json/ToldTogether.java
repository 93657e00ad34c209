package dev.bulwark.platform.json;

import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request of which only its handler can find all faults. It comes to the handler although it may be wrong, with what is
 * known by then, so that everything is told in one answer: nothing of it is used before {@link #invalid} had its chance.
 */
public interface ToldTogether {

    /** What is wrong so far; a field that is named here may hold anything, or nothing. */
    List<FieldError> faults();

    /** This request, with what the reading of it has found. */
    Record withFaults(List<FieldError> faults);

    default boolean isFaulty(String field) {
        return faults().stream().anyMatch(fault -> fault.field().equals(field));
    }

    /**
     * A problem that tells the faults in the shape of the specification (section 3) too: {@code error}, and {@code details}
     * with the messages of each field.
     */
    static ProblemException invalid(List<FieldError> faults) {
        List<FieldError> ordered = Violations.inOrder(faults);
        Map<String, List<String>> details = ordered.stream()
                .collect(Collectors.groupingBy(
                        FieldError::field,
                        LinkedHashMap::new,
                        Collectors.mapping(FieldError::message, Collectors.toList())));
        return ProblemException.invalid(ordered)
                .with("error", CommonProblem.VALIDATION_FAILED.title())
                .with("details", details);
    }
}
