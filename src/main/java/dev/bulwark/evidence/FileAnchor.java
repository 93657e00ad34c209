package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.evidence.tree.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Remembers checkpoints in a file of this machine, a line of JSON each. */
@ApplicationScoped
class FileAnchor implements Anchor {

    private final Optional<LineFile> file;
    private final ObjectMapper mapper;

    FileAnchor(EvidenceConfig config, ObjectMapper mapper) {
        this.file = LineFile.of(config.anchorFile());
        this.mapper = mapper;
    }

    @Override
    public Optional<Checkpoint> last() throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> line = file.get().lastLine();
        return line.isEmpty() ? Optional.empty() : Optional.of(Checkpoint.of(mapper.readTree(line.get())));
    }

    @Override
    public void put(Checkpoint checkpoint) throws IOException {
        if (file.isPresent()) {
            file.get().append(List.of(checkpoint.toJson().toString()));
        }
    }
}
