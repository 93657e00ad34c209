package dev.bulwark.platform.startup;

import java.util.List;

/** What a feature demands of its settings, in every profile: a bean, which {@code ConfigGuard} asks. */
public interface StartRule {

    /** One sentence for each fault, which names the variable and never its value; empty lets the service start. */
    List<String> problems();
}
