package dev.bulwark.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** What an operator may ask. Exit codes: 0 done, 1 refused or failed, 2 not understood. */
@Command(
        name = "bulwark",
        description = "Without a command: the service.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AuditHold.class,
            AuditPartitions.class,
            AuditRetire.class,
            OpenSealed.class,
            Scan.class,
            Seal.class,
            VerifyAudit.class,
            VerifyCopy.class,
            VerifyExport.class,
            VerifyReceipt.class
        })
final class Commands {

    static CommandLine commandLine() {
        return new CommandLine(new Commands()).setExecutionExceptionHandler((failure, command, arguments) -> {
            command.getErr().println(text(failure));
            return ExitCode.SOFTWARE;
        });
    }

    /** One line for people; a stack would tell an operator nothing. */
    private static String text(Exception failure) {
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " exists already, and nothing was written";
        }
        if (failure instanceof NoSuchFileException absent) {
            return absent.getFile() + " is not there";
        }
        return failure instanceof IOException ? failure.getMessage() : failure.toString();
    }
}
