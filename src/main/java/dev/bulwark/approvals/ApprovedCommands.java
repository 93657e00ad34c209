package dev.bulwark.approvals;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every operation that can wait, by its name. */
@Singleton
class ApprovedCommands {

    private final Map<String, ApprovedCommand> byOperation;

    /** Fails when two features claim one operation. */
    ApprovedCommands(@All List<ApprovedCommand> commands) {
        byOperation = commands.stream()
                .collect(Collectors.toUnmodifiableMap(ApprovedCommand::operation, Function.identity()));
    }

    ApprovedCommand get(String operation) {
        ApprovedCommand command = byOperation.get(operation);
        if (command == null) {
            throw new IllegalStateException("no feature runs the operation " + operation);
        }
        return command;
    }
}
