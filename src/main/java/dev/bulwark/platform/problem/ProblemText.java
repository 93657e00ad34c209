package dev.bulwark.platform.problem;

/**
 * What a client is told of a kind of problem.
 *
 * @param title what happened, the same words every time
 * @param detail what it means and what the caller can do; never holds a value of the request
 */
public record ProblemText(int status, String title, String detail) {}
