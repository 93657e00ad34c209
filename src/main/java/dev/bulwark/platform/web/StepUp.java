package dev.bulwark.platform.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that demands a proof of every factor of the caller from the last minutes: a login counts, and so
 * does {@code POST /api/auth/step-up}. Without one it answers 401 {@code step_up_required}, before it reads the body.
 * Which operations carry the mark is published in {@link StepUpRoutes}; a test compares the two.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface StepUp {}
