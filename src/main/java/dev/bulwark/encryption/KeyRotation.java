package dev.bulwark.encryption;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.DataKeyRepository.StoredKey;
import dev.bulwark.encryption.SealedSecrets.SealedColumn;
import dev.bulwark.encryption.SecretRepository.StoredSecret;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Brings everything under the keys of now, while the service works. Each row says itself what it is under, so a run that
 * was killed goes on with the next one, and replicas at once take different rows.
 *
 * <ol>
 *   <li>Data keys under a former master key are wrapped again; so are the service's secrets.
 *   <li>Data keys that are too old, or older than a renewal that was asked for, get a successor. The subject's fields are
 *       sealed again in the same transaction, and the former key is retired.
 *   <li>A transaction that read the former key before may still have sealed with it. When none can be left that did, the
 *       fields are looked at once more, and the retired key is destroyed.
 * </ol>
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int KEYS_A_SLICE = 200;
    private static final int SUBJECTS_A_SLICE = 50;

    /** No transaction lives as long: the server ends what is idle, or waits, for 20 seconds. */
    private static final Duration RETIRED_FOR = Duration.ofMinutes(10);

    private final Mutiny.SessionFactory sessions;
    private final DataKeys dataKeys;
    private final DataKeyRepository repository;
    private final SecretRepository secretRepository;
    private final KeyRenewals renewals;
    private final KeyWrap keyWrap;
    private final SecretBox box;
    private final KeyRing keys;
    private final FieldRenewals fields;
    private final Vertx vertx;
    private final Clock clock;

    KeyRotation(
            Mutiny.SessionFactory sessions,
            DataKeys dataKeys,
            DataKeyRepository repository,
            SecretRepository secretRepository,
            KeyRenewals renewals,
            KeyWrap keyWrap,
            SecretBox box,
            KeyRing keys,
            FieldRenewals fields,
            Vertx vertx,
            Clock clock) {
        this.sessions = sessions;
        this.dataKeys = dataKeys;
        this.repository = repository;
        this.secretRepository = secretRepository;
        this.renewals = renewals;
        this.keyWrap = keyWrap;
        this.box = box;
        this.keys = keys;
        this.fields = fields;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Scheduled(
            every = "{bulwark.encryption.rotation-every}",
            delayed = "{bulwark.encryption.rotation-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        return underActiveMasterKey()
                .chain(() -> step("data keys that are due", this::renewAll))
                .chain(() -> step("retired data keys", () -> walk(SUBJECTS_A_SLICE, this::destroySlice)));
    }

    /** With one master key there is nothing to bring under it: the start was refused otherwise. */
    private Uni<Void> underActiveMasterKey() {
        return keys.all().size() == 1
                ? Uni.createFrom().voidItem()
                : step("data keys under a former master key", () -> walk(KEYS_A_SLICE, this::rewrapSlice))
                        .chain(() -> InTurn.each(secretRepository.columns(), this::takeOver));
    }

    private Uni<Void> takeOver(SealedColumn column) {
        return step(column.name(), () -> walk(KEYS_A_SLICE, (session, after) -> takeOver(session, column, after)));
    }

    private Uni<Void> renewAll() {
        return sessions.withSession(session -> renewals.olderThan(session, clock.instant()))
                .chain(before -> walk(SUBJECTS_A_SLICE, (session, after) -> renewSlice(session, before, after)));
    }

    /** What fails is tried again by the next run, and keeps no other step from being done. */
    private static Uni<Void> step(String name, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "the rotation of keys failed for %s", name))
                .onFailure()
                .recoverWithNull();
    }

    /** Works on the rows after {@code after}, in the order of their ids, and answers the ids. */
    private interface Slice {
        Uni<List<UUID>> work(Session session, UUID after);
    }

    /** A transaction a slice. What does not open is left behind and looked at again by the next run. */
    private Uni<Void> walk(int size, Slice slice) {
        AtomicReference<UUID> after = new AtomicReference<>(BEFORE_ALL);
        return Slices.of(
                size,
                sessions,
                session -> slice.work(session, after.get())
                        .invoke(ids -> ids.stream().reduce((one, next) -> next).ifPresent(after::set))
                        .map(List::size));
    }

    private Uni<List<UUID>> rewrapSlice(Session session, UUID after) {
        return repository
                .lockUnderFormerMaster(session, keys.active().version(), after, KEYS_A_SLICE)
                .call(found -> vertx.executeBlocking(() -> opened(found, this::rewrapped), false)
                        .chain(rewrapped -> repository.rewrap(session, rewrapped)))
                .map(DataKeyRepository::ids);
    }

    private StoredKey rewrapped(StoredKey stored) {
        DataKey key = keyWrap.unwrap(stored.wrapped(), stored.subjectId());
        return new StoredKey(stored.subjectId(), keyWrap.wrap(stored.subjectId(), key));
    }

    private Uni<List<UUID>> takeOver(Session session, SealedColumn column, UUID after) {
        return secretRepository
                .lockFormer(session, column, keys.active().reference(), after, KEYS_A_SLICE)
                .call(found -> each(found, secret -> takeOver(session, column, secret)))
                .map(found -> found.stream().map(StoredSecret::id).toList());
    }

    private Uni<Void> takeOver(Session session, SealedColumn column, StoredSecret secret) {
        byte[] opened = box.open(column.purpose(), secret.id(), secret.sealed());
        byte[] sealed = box.seal(column.purpose(), secret.id(), opened);
        return secretRepository.update(session, column, secret.id(), sealed);
    }

    private Uni<List<UUID>> renewSlice(Session session, Instant before, UUID after) {
        return repository
                .lockOlderThan(session, before, after, SUBJECTS_A_SLICE)
                .call(found -> vertx.executeBlocking(
                                () -> found.stream().map(this::successor).toList(), false)
                        .chain(successors -> repository.replace(session, found, successors, clock.instant()))
                        .chain(() -> fields.renew(session, subjects(found))))
                .map(DataKeyRepository::ids);
    }

    private StoredKey successor(StoredKey former) {
        DataKey key = keyWrap.generate(UuidCreator.getTimeOrderedEpoch());
        return new StoredKey(former.subjectId(), keyWrap.wrap(former.subjectId(), key));
    }

    private Uni<List<UUID>> destroySlice(Session session, UUID after) {
        return repository
                .lockRetiredBefore(session, clock.instant().minus(RETIRED_FOR), after, SUBJECTS_A_SLICE)
                .call(found -> fields.renew(session, subjects(found))
                        .chain(leftBehind -> repository.delete(session, without(leftBehind, found))))
                .map(DataKeyRepository::ids);
    }

    private static List<UUID> without(Set<UUID> leftBehind, List<StoredKey> found) {
        return DataKeyRepository.ids(found.stream()
                .filter(key -> !leftBehind.contains(key.subjectId()))
                .toList());
    }

    private static Set<UUID> subjects(List<StoredKey> found) {
        return found.stream().map(StoredKey::subjectId).collect(Collectors.toSet());
    }

    /** What becomes of those that open. For a worker. */
    private static <T, R> List<R> opened(List<T> stored, Function<T, R> work) {
        List<R> done = new ArrayList<>();
        for (T one : stored) {
            try {
                done.add(work.apply(one));
            } catch (CipherRejected rejected) {
                leaveBehind(one);
            }
        }
        return done;
    }

    private static void leaveBehind(Object stored) {
        LOG.errorf("the rotation of keys leaves behind what does not open: %s", stored);
    }

    /** One after the other. A value that does not open must not keep all others under a former key. */
    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<Void>> work) {
        return InTurn.each(
                items,
                item -> Uni.createFrom()
                        .deferred(() -> work.apply(item))
                        .onFailure(CipherRejected.class)
                        .invoke(() -> leaveBehind(item))
                        .onFailure(CipherRejected.class)
                        .recoverWithNull());
    }
}
