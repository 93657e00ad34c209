package dev.bulwark.platform.startup;

import java.lang.reflect.InvocationTargetException;

/**
 * The only way to the embedded PostgreSQL. Its class is named, not linked, since its libraries are not part of the
 * production artifact.
 */
final class LocalPostgresStarter {

    private static final String CLASS = "dev.bulwark.platform.startup.LocalPostgres";

    private LocalPostgresStarter() {}

    /** The address; starts the server the first time in this JVM. Class loaders come and go, system properties stay. */
    static String url(boolean test) {
        synchronized (System.getProperties()) {
            String running = System.getProperty(BulwarkConfigSource.LOCAL_URL);
            if (running == null) {
                running = start(test);
                System.setProperty(BulwarkConfigSource.LOCAL_URL, running);
            }
            return running;
        }
    }

    private static String start(boolean test) {
        try {
            return (String) Class.forName(CLASS)
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
