package dev.bulwark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of documents goes, whoever else is at it and whatever cannot be removed. */
@QuarkusTest
class DocumentCleanUpTest {

    private static final int SLICE = DeletedContents.CHUNKS_A_SLICE;

    private static Person teller;
    private static Person admin;
    private static String customerId;

    @Inject
    Bank bank;

    @Inject
    DeletedContents contents;

    @Inject
    UnfinishedUploads unfinished;

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeEach
    void open() {
        if (teller == null) {
            teller = bank.staff("teller");
            admin = bank.staff("admin");
            customerId = Bank.createCustomer(teller);
        }
    }

    private static String stored() {
        return Files.upload(teller, customerId, Files.pdf(20))
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
    }

    /** A deleted document of which so many chunks are left. */
    private static String leftover(int chunks) {
        String id = stored();
        Database.change(
                "insert into document_chunk select '" + id + "', n, '\\x0000000000000000000000000000000000' from"
                        + " generate_series(1, " + (SLICE - 1 + chunks) + ") n");
        admin.post("/api/documents/delete", Map.of("document_id", id)).then().statusCode(200);
        assertEquals(chunks + " t", left(id));
        return id;
    }

    /** An upload that has made no progress for a long time. */
    private static String stale() {
        String id = stored();
        Database.change(
                "set session_replication_role = replica; update document set status = 'uploading', version = null,"
                        + " name_sealed = null, header_sealed = null, progress_at = progress_at - interval '1 hour' where id = '"
                        + id + "'");
        return id;
    }

    /** How many chunks, and whether the job still finds it. */
    private static String left(String id) {
        return Database.query("select (select count(*) from document_chunk where document_id = d.id) || ' '"
                        + " || case when chunk_count > 0 then 't' else 'f' end from document d where id = '" + id + "'")
                .stream()
                .findFirst()
                .orElse("gone");
    }

    private interface Work {
        void run() throws Throwable;
    }

    /** While no chunk of this document can be removed. */
    private static void whileStuck(String id, Work work) throws Throwable {
        Database.change("create function stuck() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$;"
                + " create trigger stuck before delete on document_chunk for each row when (old.document_id = '" + id
                + "') execute function stuck()");
        try {
            work.run();
        } finally {
            Database.change("drop trigger stuck on document_chunk; drop function stuck()");
        }
    }

    @Test
    void aReplicaLeavesADocumentAloneThatAnotherOneIsAtAndComesBackToIt() throws Throwable {
        String id = leftover(2 * SLICE + 1);
        try (Connection rival = Database.as("postgres");
                Statement statement = rival.createStatement()) {
            rival.setAutoCommit(false);
            statement.execute("select from document where id = '" + id + "' for update");
            statement.execute("delete from document_chunk where document_id = '" + id + "' and number in (select number"
                    + " from document_chunk where document_id = '" + id + "' order by number limit " + SLICE + ")");
            VertxContextSupport.subscribeAndAwait(contents::remove);
            rival.commit();
        }
        assertEquals(SLICE + 1 + " t", left(id));
        VertxContextSupport.subscribeAndAwait(contents::remove);
        assertEquals("0 f", left(id));
    }

    @Test
    void nobodySaysOfADocumentWithChunksThatItIsEmpty() throws Throwable {
        String id = leftover(3);
        VertxContextSupport.subscribeAndAwait(() ->
                sessions.withTransaction(session -> new UploadRepository().markEmptied(session, UUID.fromString(id))));
        assertEquals("3 t", left(id));
    }

    @Test
    void aDeletedDocumentThatAlwaysFailsDoesNotStopThoseBehindIt() throws Throwable {
        String stuck = leftover(3);
        String behind = leftover(3);
        whileStuck(stuck, () -> VertxContextSupport.subscribeAndAwait(contents::remove));
        assertEquals("3 t", left(stuck));
        assertEquals("0 f", left(behind));
        VertxContextSupport.subscribeAndAwait(contents::remove);
        assertEquals("0 f", left(stuck));
    }

    @Test
    void anUnfinishedUploadThatAlwaysFailsDoesNotStopThoseBehindIt() throws Throwable {
        String stuck = stale();
        String behind = stale();
        whileStuck(stuck, () -> VertxContextSupport.subscribeAndAwait(unfinished::remove));
        assertEquals("1 t", left(stuck));
        assertEquals("gone", left(behind));
        VertxContextSupport.subscribeAndAwait(unfinished::remove);
        assertEquals("gone", left(stuck));
    }
}
