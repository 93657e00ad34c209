package dev.bulwark.support;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service's own profiles {@code literal} and {@code pci}, which do not meet each other. */
public class Strict implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "test,literal,pci";
    }
}
