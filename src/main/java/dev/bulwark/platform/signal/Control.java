package dev.bulwark.platform.signal;

import java.util.Locale;

/** The controls that the specification's checklist names ("Security Implementation Checklist"), in its order and words. */
public enum Control {
    MULTI_FACTOR_AUTHENTICATION("Multi-Factor Authentication implemented"),
    ROLE_BASED_ACCESS("Role-Based Access Control configured"),
    DATA_ENCRYPTION("Data encryption enabled"),
    RATE_LIMITING("Rate limiting applied"),
    INPUT_VALIDATION("Input validation implemented"),
    SESSION_SECURITY("Session security enhanced"),
    AUDIT_LOGGING("Audit logging configured"),
    SECURITY_HEADERS("Security headers added"),
    PASSWORD_POLICIES("Password policies enforced"),
    VULNERABILITY_SCANNING("Vulnerability scanning completed"),
    SECURITY_MONITORING("Security monitoring active"),
    GDPR_COMPLIANCE("GDPR compliance implemented"),
    SECURITY_UPDATES("Regular security updates scheduled"),
    INCIDENT_RESPONSE("Incident response plan ready");

    private final String text;

    Control(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The name as it is stored and told to machines. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
