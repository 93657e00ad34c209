package dev.bulwark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.evidence.tree.Signatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the copy of a customer's data with the public keys alone. */
@Command(
        name = "verify-copy",
        description =
                "Checks an opened archive of a customer's data: the bank signed the manifest, and every file is as it says."
                        + " Needs the public keys and nothing else.",
        mixinStandardHelpOptions = true)
final class VerifyCopy implements Callable<Integer> {

    private static final String TYPE = "export-manifest";
    private static final String MANIFEST = "manifest.json";

    @Parameters(paramLabel = "ARCHIVE", description = "the zip file that open-sealed has made")
    private Path archive;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "the public keys, as /.well-known/audit-keys.json had them when you kept them")
    private Path keys;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, NoSuchAlgorithmException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Map<String, String> hashes = hashes(zip);
            Map<String, String> signed = signed(zip);
            boolean valid = signed != null && signed.equals(hashes);
            command.commandLine()
                    .getOut()
                    .println(
                            valid
                                    ? "valid: " + hashes.size() + " files, as the bank signed them"
                                    : signed == null
                                            ? "BROKEN: no key of these signed the manifest"
                                            : "BROKEN: the files are not those of the manifest");
            return valid ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** Of all files but the manifest, by name. */
    private static Map<String, String> hashes(ZipFile zip) throws IOException, NoSuchAlgorithmException {
        Map<String, String> hashes = new TreeMap<>();
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!names.add(entry.getName())) {
                return Map.of(); // of two files with one name, programs show different ones
            }
            if (!entry.getName().equals(MANIFEST)) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
                hashes.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
            }
        }
        return hashes;
    }

    /** What the manifest says; null when nobody whose key this is signed it. */
    private Map<String, String> signed(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null
                || !(new ObjectMapper().readTree(zip.getInputStream(entry).readAllBytes())
                        instanceof ObjectNode manifest)) {
            return null;
        }
        if (!Signatures.holds(TYPE, manifest, Signatures.keys(Files.readString(keys)))) {
            return null;
        }
        Map<String, String> files = new TreeMap<>();
        manifest.path("files")
                .forEach(file -> files.put(
                        file.path("name").asText(), file.path("sha256").asText()));
        return files;
    }
}
