package dev.bulwark.transfers.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.platform.problem.ProblemType;
import java.util.List;
import java.util.UUID;

/**
 * What came of a batch.
 *
 * @param posted how many lines were booked
 * @param refused how many were not
 * @param results one for each line, in the request's order
 */
record BatchView(UUID batchId, String mode, int posted, int refused, List<Result> results) {

    /**
     * @param index of the line, from zero
     * @param status posted, refused, or skipped: nothing against it, but the batch was refused
     * @param transferId absent unless posted
     * @param problem absent unless refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(int index, String status, UUID transferId, LineProblem problem) {}

    /** A line's problem, without what belongs to the request as a whole. */
    record LineProblem(String code, String title, int status, String detail) {

        static LineProblem of(ProblemType type) {
            return new LineProblem(type.code(), type.title(), type.status(), type.detail());
        }
    }
}
