package dev.bulwark.platform.problem;

/** Knows again the refusals that the posting engine stores by their code alone, since its SQL knows no texts. */
public interface ProblemCodes {

    ProblemException of(String code);
}
