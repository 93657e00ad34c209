package dev.bulwark.cli;

import dev.bulwark.encryption.files.SealedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens a sealed file with its password alone. */
@Command(
        name = "open-sealed",
        description = "Opens a sealed file with its password. Nothing is written unless all of it is as it was sealed.",
        mixinStandardHelpOptions = true)
final class OpenSealed implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the sealed file")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "where to; if not said, the file's name without " + SealedFiles.SUFFIX)
    private Path to;

    @Spec
    private CommandSpec command;

    @Mixin
    private PasswordInput password;

    @Override
    public Integer call() throws IOException {
        Path plain = to == null ? withoutSuffix(file) : to;
        SealedFiles.open(file, plain, password.read());
        command.commandLine().getOut().println(plain);
        return 0;
    }

    private static Path withoutSuffix(Path sealed) throws IOException {
        String name = sealed.getFileName().toString();
        if (!name.endsWith(SealedFiles.SUFFIX) || name.equals(SealedFiles.SUFFIX)) {
            throw new IOException("say with --to where to write; the name does not end in " + SealedFiles.SUFFIX);
        }
        return sealed.resolveSibling(name.substring(0, name.length() - SealedFiles.SUFFIX.length()));
    }
}
