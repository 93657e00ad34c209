package dev.bulwark.cli;

import dev.bulwark.encryption.files.SealedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals a file with a password. */
@Command(
        name = "seal",
        description = "Seals a file with a password, into a new file with the suffix " + SealedFiles.SUFFIX
                + ". The file itself stays.",
        mixinStandardHelpOptions = true)
final class Seal implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the file to seal")
    private Path file;

    @Spec
    private CommandSpec command;

    @Mixin
    private PasswordInput password;

    @Override
    public Integer call() throws IOException {
        command.commandLine().getOut().println(SealedFiles.seal(file, password.read()));
        return 0;
    }
}
