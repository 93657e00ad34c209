package dev.bulwark.gdpr.retention;

import dev.bulwark.platform.privacy.RetentionCategory;

/** @param days after what {@link RetentionRules} says for the category */
record RetentionRule(RetentionCategory category, int days, String basis) {}
