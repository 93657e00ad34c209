/**
 * The one way to fail (RFC 9457). A feature lists its failures in an enum that implements {@link
 * dev.bulwark.platform.problem.ProblemType}; the order of the constants is the order of its checks, and the first that
 * applies wins. {@code platform.web.ProblemMapper} turns everything that is thrown into an answer; no
 * other class writes an error body.
 */
package dev.bulwark.platform.problem;
