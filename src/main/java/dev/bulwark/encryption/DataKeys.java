package dev.bulwark.encryption;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.DataKeyRepository.StoredKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** One data key per data subject, wrapped by the master key. Every method joins the caller's transaction. */
@ApplicationScoped
public class DataKeys {

    private final Aead aead;
    private final KeyWrap keyWrap;
    private final DataKeyRepository repository;
    private final TamperingWatch watch;
    private final Clock clock;

    DataKeys(Aead aead, KeyWrap keyWrap, DataKeyRepository repository, TamperingWatch watch, Clock clock) {
        this.aead = aead;
        this.keyWrap = keyWrap;
        this.repository = repository;
        this.watch = watch;
        this.clock = clock;
    }

    /** Makes the subject's key. A second one breaks the constraint {@code data_key_one_per_subject}. */
    public Uni<FieldCipher> create(Session session, UUID subjectId) {
        DataKey dataKey = keyWrap.generate(UuidCreator.getTimeOrderedEpoch());
        return repository
                .insert(session, subjectId, keyWrap.wrap(subjectId, dataKey), clock.instant())
                .replaceWith(new FieldCipher(aead, List.of(dataKey), watch));
    }

    /**
     * The subject's cipher. Read what it is to open <em>before</em>: while a key is replaced, a value read later may be
     * under a key that is newer than the cipher. Fails with {@link CipherRejected} when the key is gone or does not unwrap.
     */
    public Uni<FieldCipher> get(Session session, UUID subjectId) {
        return repository.list(session, subjectId).map(stored -> cipher(subjectId, stored));
    }

    /**
     * The ciphers of many subjects, in one query; {@link #get} says when. A subject's key is unwrapped by whoever asks for
     * the cipher, which takes some microseconds: away from the event loop for more than a few hundred. That fails with
     * {@link CipherRejected} as {@link #get} does.
     */
    public Uni<Function<UUID, FieldCipher>> getAll(Session session, Collection<UUID> subjectIds) {
        return repository.listAll(session, subjectIds).map(stored -> {
            Map<UUID, List<StoredKey>> bySubject = stored.stream().collect(Collectors.groupingBy(StoredKey::subjectId));
            return subjectId -> cipher(subjectId, bySubject.getOrDefault(subjectId, List.of()));
        });
    }

    /** Retires the subject's key and makes the next one, which seals from now on. */
    Uni<FieldCipher> replace(Session session, StoredKey former) {
        return repository
                .retire(session, former.wrapped().id(), clock.instant())
                .chain(() -> create(session, former.subjectId()))
                .chain(() -> get(session, former.subjectId()));
    }

    private FieldCipher cipher(UUID subjectId, List<StoredKey> stored) {
        if (stored.isEmpty()) {
            throw new CipherRejected();
        }
        return new FieldCipher(
                aead,
                stored.stream()
                        .map(key -> keyWrap.unwrap(key.wrapped(), subjectId))
                        .toList(),
                watch);
    }
}
