/**
 * Forms in which other systems read audit events: CSV, CEF and OCSF. Each ends with a signed statement of what stands before it
 * ({@code ExportStatement}), which the command verify-export checks with the public keys alone. Needs nothing of the service.
 */
package dev.bulwark.evidence.export;
