package dev.bulwark.ledger;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Moves money. */
@ApplicationScoped
public class Ledger {

    private static final String POST_ALL = """
            select u.verdict, u.booked_at
            from ledger_post_all(cast(cast(:set as text) as jsonb)) p,
                unnest(p.verdicts, p.booked_at) with ordinality u(verdict, booked_at, no)
            order by u.no
            """;
    private static final String OPEN = """
            insert into ledger_account (id, owner_id, currency, overdraft_limit_minor)
            values (:id, :ownerId, :currency, :overdraftLimitMinor)
            """;
    private static final String OPEN_BANK_ACCOUNT =
            "insert into ledger_account (id, currency) values (:id, :currency) on conflict (id) do nothing";

    private final PostingQueue queue;

    Ledger(PostingQueue queue) {
        this.queue = queue;
    }

    /**
     * Books the command with others that are waiting, in one transaction and one round trip. A business refusal is a
     * verdict, not a failure, and refuses no other. Fails with UNAVAILABLE when too many wait.
     */
    public Uni<Verdict> post(PostingCommand command) {
        return queue.submit(command);
    }

    /** Joins the session's transaction. Locks the accounts in id order until that transaction ends. */
    public Uni<Booking> post(Session session, Posting posting) {
        return postAll(session, List.of(posting)).map(bookings -> bookings.get(0));
    }

    /** As {@link #post(Session, Posting)}, for many: each posting sees what those before it have left. */
    public Uni<List<Booking>> postAll(Session session, List<Posting> postings) {
        return session.createNativeQuery(POST_ALL, Object[].class)
                .setParameter("set", json(postings))
                .getResultList()
                .map(rows -> bookings(postings, rows));
    }

    private static List<Booking> bookings(List<Posting> postings, List<Object[]> rows) {
        List<Booking> bookings = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            bookings.add(new Booking(postings.get(i).at(Columns.instant(row[1])), (String) row[0]));
        }
        return bookings;
    }

    /**
     * Opens a customer's account at zero, and the bank's cash account of its currency if it is the first. Joins the
     * caller's transaction.
     */
    public Uni<Void> open(Session session, UUID id, UUID ownerId, String currency, long overdraftLimitMinor) {
        return open(session, BankAccount.CASH, currency)
                .chain(() -> session.createNativeQuery(OPEN)
                        .setParameter("id", id)
                        .setParameter("ownerId", ownerId)
                        .setParameter("currency", currency)
                        .setParameter("overdraftLimitMinor", overdraftLimitMinor)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Opens an account of the bank's own at zero, unless it is there. Joins the caller's transaction. */
    public Uni<Void> open(Session session, BankAccount account, String currency) {
        return session.createNativeQuery(OPEN_BANK_ACCOUNT)
                .setParameter("id", account.id(currency))
                .setParameter("currency", currency)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String json(List<Posting> postings) {
        AccountPlaces places = AccountPlaces.of(postings);
        JsonArray accounts = new JsonArray();
        for (UUID account : places.accounts()) {
            accounts.add(account.toString());
        }
        JsonArray rows = new JsonArray();
        postings.forEach(posting -> rows.add(row(posting, places)));
        return new JsonObject().put("accounts", accounts).put("postings", rows).encode();
    }

    private static JsonObject row(Posting posting, AccountPlaces places) {
        return new JsonObject()
                .put("id", posting.id().toString())
                .put("kind", posting.kind().stored())
                .put("debit", places.of(posting.debitAccountId()))
                .put("credit", places.of(posting.creditAccountId()))
                .put(
                        "owner",
                        posting.debitOwnerId() == null
                                ? null
                                : posting.debitOwnerId().toString())
                .put("amount_minor", posting.amount().amountMinor())
                .put("currency", posting.amount().currency().getCurrencyCode())
                .put("reference", posting.reference())
                .put("booked_at", posting.bookedAt().toString())
                .put("booked_by", posting.bookedBy().toString());
    }
}
