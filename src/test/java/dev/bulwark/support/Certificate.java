package dev.bulwark.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost} that vouches for itself, made by the JDK's keytool.
 *
 * @param store also usable as a trust store
 */
public record Certificate(Path pem, Path key, Path store) {

    public static final String STORE_PASSWORD = "store-password";
    private static final String ALIAS = "localhost";

    public static Certificate in(Path directory) throws Exception {
        return in(directory, "localhost");
    }

    /** For another name. */
    public static Certificate in(Path directory, String host) throws Exception {
        Files.createDirectories(directory);
        Path store = directory.resolve("store.p12");
        keytool(
                store,
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-validity",
                "2");
        Path trust = directory.resolve("trust.p12");
        Path pem = directory.resolve("certificate.pem");
        keytool(store, "-exportcert", "-rfc", "-file", pem.toString());
        keytool(trust, "-importcert", "-noprompt", "-file", pem.toString());
        Path key = directory.resolve("key.pem");
        Files.writeString(
                key,
                pem(
                        "PRIVATE KEY",
                        load(store).getKey(ALIAS, STORE_PASSWORD.toCharArray()).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------")); // PostgreSQL insists
        return new Certificate(pem, key, trust);
    }

    /** Trusts this certificate and no other. */
    public SSLContext context() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(store));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(Path store) throws Exception {
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            loaded.load(in, STORE_PASSWORD.toCharArray());
        }
        return loaded;
    }

    private static String pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        ProcessBuilder builder = new ProcessBuilder(tool.toString());
        builder.command().addAll(List.of(arguments));
        builder.command()
                .addAll(List.of(
                        "-alias",
                        ALIAS,
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
