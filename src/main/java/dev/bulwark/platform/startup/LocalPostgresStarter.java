package dev.bulwark.platform.startup;

import java.lang.reflect.InvocationTargetException;

/**
 * The only way to the embedded PostgreSQL. Its class is named, not linked, since its libraries are not part of the
 * production artifact.
 */
final class LocalPostgresStarter {

    /** One object in the whole JVM, whichever class loader of a live reload asks. */
    private static final Object LOCK = LocalPostgresStarter.class.getName().intern();

    private LocalPostgresStarter() {}

    /**
     * The address; starts the server the first time in this JVM. Class loaders come and go, system properties stay. Tests
     * have a server of their own, also when they run inside the process of dev mode: they must not find dev's data, or
     * leave theirs in it.
     */
    static String url(boolean test) {
        String property = "embedded-postgres.url." + (test ? "test" : "dev");
        synchronized (LOCK) {
            String running = System.getProperty(property);
            if (running == null) {
                running = start(test);
                System.setProperty(property, running);
            }
            return running;
        }
    }

    private static String start(boolean test) {
        // Put together at run time: a native build resolves a constant name, and would miss the libraries then.
        String type = LocalPostgresStarter.class.getPackageName() + ".LocalPostgres";
        try {
            return (String) Class.forName(type)
                    .getDeclaredMethod("start", boolean.class)
                    .invoke(null, test);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", failure.getCause());
        } catch (ReflectiveOperationException | LinkageError absent) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL is not part of this artifact; set BULWARK_DB_URL", absent);
        }
    }
}
