package dev.bulwark.ledger;

import dev.bulwark.platform.problem.ProblemCodes;
import dev.bulwark.platform.problem.ProblemException;
import jakarta.inject.Singleton;

@Singleton
class PostingProblemCodes implements ProblemCodes {

    @Override
    public ProblemException of(String code) {
        return PostingProblem.of(code).problem();
    }
}
