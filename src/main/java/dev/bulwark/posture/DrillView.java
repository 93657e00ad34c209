package dev.bulwark.posture;

import java.time.LocalDate;
import java.util.UUID;

/** A rehearsal on record. */
record DrillView(UUID drillId, String scenario, LocalDate heldOn) {}
