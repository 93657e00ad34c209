package dev.bulwark.posture;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * A rehearsal that was held.
 *
 * @param scenario which chapter of docs/incident-response.md it played; pair of the constraint security_drill_scenario_known
 * @param heldOn in UTC
 */
record DrillRequest(
        @NotNull @Pattern(regexp = "stolen_credentials|insider|data_leak|tampering|outage")
        String scenario,

        @NotNull LocalDate heldOn) {}
