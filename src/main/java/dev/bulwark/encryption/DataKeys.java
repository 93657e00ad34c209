package dev.bulwark.encryption;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.DataKeyRepository.StoredKey;
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
     * To seal with, and for the service's own work; whoever shows what it opens calls {@link #getFor}.
     */
    public Uni<FieldCipher> get(Session session, UUID subjectId) {
        return repository.list(session, subjectId, true).map(stored -> cipher(subjectId, stored));
    }

    /**
     * {@link #get} for a caller who is shown what it opens, or whom it serves. Fails with CUSTOMER_RESTRICTED for a
     * subject whose data may not be used for this: the query itself reads no key then.
     */
    public Uni<FieldCipher> getFor(Session session, UUID subjectId, Caller caller) {
        boolean admitted = caller.mayUseRestricted();
        return repository
                .list(session, subjectId, admitted)
                .call(stored -> stored.isEmpty() && !admitted
                        ? requireFree(session, subjectId)
                        : Uni.createFrom().voidItem())
                .map(stored -> cipher(subjectId, stored));
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
