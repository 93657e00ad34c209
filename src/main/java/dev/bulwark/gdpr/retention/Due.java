package dev.bulwark.gdpr.retention;

import dev.bulwark.platform.privacy.RetentionCategory;
import java.util.UUID;

/** Something whose time is over. @param itemId the customer itself for {@link RetentionCategory#CUSTOMER} */
record Due(RetentionCategory category, int days, UUID customerId, UUID itemId) {}
