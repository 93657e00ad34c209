package dev.bulwark.encryption;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.DataKeyRepository.StoredKey;
import dev.bulwark.encryption.KeyWrap.Wrapped;
import dev.bulwark.platform.privacy.PrivacyProblem;
import dev.bulwark.platform.web.Caller;
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
    private final SubjectRestrictions restrictions;
    private final TamperingWatch watch;
    private final Clock clock;

    DataKeys(
            Aead aead,
            KeyWrap keyWrap,
            DataKeyRepository repository,
            SubjectRestrictions restrictions,
            TamperingWatch watch,
            Clock clock) {
        this.aead = aead;
        this.keyWrap = keyWrap;
        this.repository = repository;
        this.restrictions = restrictions;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Makes the subject's key. A second one breaks the constraint {@code data_key_one_per_subject}, and one for who was
     * erased {@code data_key_never_again}.
     */
    public Uni<FieldCipher> create(Session session, UUID subjectId) {
        DataKey dataKey = keyWrap.generate(UuidCreator.getTimeOrderedEpoch());
        return repository
                .insert(session, subjectId, keyWrap.wrap(subjectId, dataKey), clock.instant())
                .replaceWith(new FieldCipher(aead, List.of(dataKey), watch));
    }

    /**
     * The subject's cipher. Read what it is to open <em>before</em>: while a key is replaced, a value read later may be
     * under a key that is newer than the cipher. Fails with {@link CipherRejected} when the key is missing or does not unwrap;
     * of who was erased, the cipher opens nothing. To seal with, and for the service's own work; whoever shows what it
     * opens calls {@link #getFor}.
     */
    public Uni<FieldCipher> get(Session session, UUID subjectId) {
        return repository.list(session, subjectId, true).chain(stored -> cipher(session, subjectId, stored));
    }

    /**
     * {@link #get} for a caller who is shown what it opens, or whom it serves. Fails with CUSTOMER_RESTRICTED for a
     * subject whose data may not be used for this: the query itself reads no key then.
     */
    public Uni<FieldCipher> getFor(Session session, UUID subjectId, Caller caller) {
        boolean admitted = caller.mayUseRestricted();
        return repository
                .list(session, subjectId, admitted)
                .chain(stored -> stored.isEmpty() && !admitted
                        ? unrestricted(session, subjectId)
                        : cipher(session, subjectId, stored));
    }

    /** Of who was erased nothing is left to be restricted. */
    private Uni<FieldCipher> unrestricted(Session session, UUID subjectId) {
        return repository
                .isDestroyed(session, subjectId)
                .chain(destroyed -> destroyed
                        ? cipher(session, subjectId, List.of())
                        : requireFree(session, subjectId).chain(() -> cipher(session, subjectId, List.of())));
    }

    private Uni<Void> requireFree(Session session, UUID subjectId) {
        return restrictions
                .isRestricted(session, subjectId)
                .invoke(restricted -> {
                    if (restricted) {
                        throw PrivacyProblem.CUSTOMER_RESTRICTED.problem();
                    }
                })
                .replaceWithVoid();
    }

    /** Without a key: of who was erased, or of nobody that we know. */
    private Uni<FieldCipher> cipher(Session session, UUID subjectId, List<StoredKey> stored) {
        if (!stored.isEmpty()) {
            return Uni.createFrom().item(() -> cipher(subjectId, stored));
        }
        return repository.isDestroyed(session, subjectId).map(destroyed -> {
            if (!destroyed) {
                throw rejected("subject_id", subjectId); // a row that somebody took away
            }
            return new FieldCipher(aead, List.of(), watch);
        });
    }

    /**
     * Locks the subject's keys until the transaction ends, before any row that they seal, in the order of {@link
     * KeyRotation}. Twice, as the first wait may have been for a renewal that made another key.
     */
    public Uni<Void> lock(Session session, UUID subjectId) {
        return repository.lock(session, subjectId).chain(() -> repository.lock(session, subjectId));
    }

    /**
     * Everything that was ever sealed for the subject is unreadable from here on, so nothing is left to be restricted. Call it
     * under {@link #lock}.
     */
    public Uni<Void> destroy(Session session, UUID subjectId) {
        return repository
                .deleteAll(session, subjectId)
                .chain(() -> restrictions.lift(session, subjectId))
                .chain(() -> repository.insertDestroyed(session, subjectId, clock.instant()));
    }

    /** How many keys there are: none, once they are destroyed. */
    public Uni<Integer> count(Session session, UUID subjectId) {
        return repository.list(session, subjectId, true).map(List::size);
    }

    /**
     * The SQL condition under which a sealed column could be opened: the key that it names is there.
     *
     * @param column a name from code
     */
    public static String opens(String column) {
        return DataKeyRepository.OPENS.formatted(column);
    }

    /**
     * The ciphers of many subjects, in one query; {@link #get} says when. A subject's key is unwrapped by whoever asks for
     * the cipher, which takes some microseconds: away from the event loop for more than a few hundred. That fails with
     * {@link CipherRejected} as {@link #get} does.
     */
    public Uni<Function<UUID, FieldCipher>> getAll(Session session, Collection<UUID> subjectIds) {
        return ciphers(session, subjectIds, true);
    }

    /** {@link #getAll} as {@link #getFor}: of a restricted subject the key is as good as gone. */
    public Uni<Function<UUID, FieldCipher>> getAllFor(Session session, Collection<UUID> subjectIds, Caller caller) {
        return ciphers(session, subjectIds, caller.mayUseRestricted());
    }

    private Uni<Function<UUID, FieldCipher>> ciphers(Session session, Collection<UUID> subjectIds, boolean admitted) {
        return repository.listAll(session, subjectIds, admitted).map(stored -> {
            Map<UUID, List<StoredKey>> bySubject = stored.stream().collect(Collectors.groupingBy(StoredKey::subjectId));
            return subjectId -> cipher(subjectId, bySubject.getOrDefault(subjectId, List.of()));
        });
    }

    private FieldCipher cipher(UUID subjectId, List<StoredKey> stored) {
        if (stored.isEmpty()) {
            throw new CipherRejected();
        }
        return new FieldCipher(
                aead,
                stored.stream().map(key -> unwrap(subjectId, key.wrapped())).toList(),
                watch);
    }

    private DataKey unwrap(UUID subjectId, Wrapped wrapped) {
        try {
            return keyWrap.unwrap(wrapped, subjectId);
        } catch (CipherRejected damaged) {
            throw rejected("wrapped", wrapped.id());
        }
    }

    private CipherRejected rejected(String column, UUID id) {
        watch.rejected(new CellAddress("data_key", column, id));
        return new CipherRejected();
    }
}
