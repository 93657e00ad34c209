package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.encryption.SealedSecrets.SealedColumn;
import dev.bulwark.encryption.SubjectFieldRepository.StoredFields;
import dev.bulwark.encryption.SubjectFields.SealedTable;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** A column that is sealed and that no feature tells of would be lost with the key that it is under. */
@QuarkusTest
class SealedColumnsTest {

    /** Under a master key, and wrapped again, or under the key of a document, which its header holds. */
    private static final Set<String> KNOWN_TO_THE_ROTATION = Set.of("data_key.wrapped", "document_chunk.sealed");

    /** Nothing of it is ever opened: hashes, signatures, public keys, and nonces and marks made from other secrets. */
    private static final Set<String> NEVER_OPENED = Set.of(
            "approval.payload_hash",
            "audit_checkpoint.previous_hash",
            "audit_checkpoint.root_hash",
            "audit_leaf.hash",
            "audit_retirement.export_hash",
            "audit_tile.hash",
            "command_record.request_hash",
            "customer.ssn_hash",
            "evidence_key.public_key",
            "key_check.fingerprint",
            "lockout_account.account",
            "lockout_attempt.account",
            "mfa_challenge.password_mark",
            "mfa_challenge.token_hash",
            "mfa_recovery_code.code_hash",
            "passkey.credential",
            "passkey.credential_id",
            "passkey.mark",
            "passkey_challenge.challenge_hash",
            "passkey_owner.handle",
            "refresh_token.successor_hash",
            "refresh_token.successor_nonce",
            "refresh_token.token_hash",
            "token_key.public_key");

    @Inject
    SubjectFieldRepository fields;

    @Inject
    SecretRepository secrets;

    @Inject
    DataKeyRepository dataKeys;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void everyColumnOfBytesIsRenewedOrKnownToNeedNoKeyOfASubject() {
        Set<String> stored = new TreeSet<>(Database.query("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea'
                """));
        assertEquals(stored, told());
    }

    /** Grants are looked at when a statement begins, whether it finds a row or not. */
    @Test
    void theServiceMayLockAndRenewEachOfThem() {
        UUID nobody = UUID.randomUUID();
        for (SealedTable table : fields.tables()) {
            List<SealedText> empty = Collections.nCopies(table.columns().size(), null);
            assertDoesNotThrow(
                    () -> VertxContextSupport.subscribeAndAwait(() ->
                            sessions.withTransaction(session -> fields.lock(session, table, List.of(nobody))
                                    .chain(() -> fields.update(
                                            session, table, List.of(new StoredFields(nobody, nobody, empty)))))),
                    table.table());
        }
    }

    /** A replica that still seals under the former master key, as while others are restarted. */
    @Test
    void whatIsUnderANewerMasterKeyThanThisReplicasIsLeftAsItIs() throws Throwable {
        byte[] former = new byte[Integer.BYTES];
        assertEquals(
                List.of(),
                VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(
                        session -> dataKeys.lockUnderFormerMaster(session, 0, new UUID(0, 0), 1))));
        for (SealedColumn column : secrets.columns()) {
            long toBeSealedAgain = VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withSession(session -> secrets.countFormer(session, column, former)));
            assertEquals(0, toBeSealedAgain, column.name());
        }
    }

    private Set<String> told() {
        Stream<String> ofSubjects = fields.tables().stream().flatMap(SealedColumnsTest::columns);
        Stream<String> ofService = secrets.columns().stream().map(column -> column.table() + '.' + column.column());
        return Stream.of(ofSubjects, ofService, KNOWN_TO_THE_ROTATION.stream(), NEVER_OPENED.stream())
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> columns(SealedTable table) {
        return table.columns().stream().map(column -> table.table() + '.' + column);
    }
}
