package dev.bulwark.monitoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param ipAddress an address, or a /64 of IPv6 as blocks are listed */
record UnblockRequest(
        @NotNull
        @Pattern(
                regexp = "[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}(/64)?",
                message = "must be an IPv4 or IPv6 address, or the /64 of one")
        String ipAddress) {}
