package dev.bulwark.statements;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.AccountView;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Draws statements. */
@ApplicationScoped
class StatementService {

    private static final String STATEMENT = "accounts.statement";

    private final Mutiny.SessionFactory sessions;
    private final AccountService accounts;
    private final StatementRepository statements;
    private final PdfThreads pdfThreads;
    private final StatementConfig config;
    private final AuditLog audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    StatementService(
            Mutiny.SessionFactory sessions,
            AccountService accounts,
            StatementRepository statements,
            PdfThreads pdfThreads,
            StatementConfig config,
            AuditLog audit,
            ObjectMapper mapper,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.statements = statements;
        this.pdfThreads = pdfThreads;
        this.config = config;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Fails with VALIDATION_FAILED. */
    StatementPeriod period(String from, String to) {
        return StatementPeriod.parse(from, to, config.periodMax());
    }

    /** Names the period and nobody: file names end up in histories and mails. */
    String fileName(StatementPeriod period, StatementFormat format) {
        return "statement-" + period.firstDay() + '-' + period.lastDay(clock.instant()) + '.' + format.extension();
    }

    /**
     * The statement in chunks; the next is made when it is asked for, see {@link StatementChunks}. Before the first it
     * may fail with ACCOUNT_NOT_FOUND (for a foreign account too), then STATEMENT_TOO_LONG, then UNAVAILABLE. A sensitive
     * read: its audit event commits before the first chunk is made.
     */
    Multi<byte[]> draw(Caller caller, UUID accountId, StatementPeriod period, StatementFormat format) {
        Context context = Vertx.currentContext();
        return accounts.get(caller, accountId)
                .chain(account -> sessions.withTransaction(session -> head(session, account, period)
                        .invoke(head -> checkLength(head, format))
                        .call(head -> audit.append(session, event(caller, head, format)))))
                .onItem()
                .transformToMulti(head -> chunks(head, format, context));
    }

    private Uni<StatementHead> head(Session session, AccountView account, StatementPeriod period) {
        Instant now = clock.instant();
        return statements
                .ends(session, account.accountId(), period.from(), period.to())
                .map(ends -> head(account, period, now, ends));
    }

    private static StatementHead head(
            AccountView account, StatementPeriod period, Instant now, List<StatementRepository.End> ends) {
        if (ends.size() != 2) {
            throw new IllegalStateException("an account's entry numbers have a gap");
        }
        return new StatementHead(
                UuidCreator.getTimeOrderedEpoch(),
                account.accountId(),
                account.iban(),
                Currency.getInstance(account.currency()),
                period,
                now,
                ends.get(0).entryNo(),
                ends.get(1).entryNo(),
                ends.get(0).balanceMinor(),
                ends.get(1).balanceMinor());
    }

    private void checkLength(StatementHead head, StatementFormat format) {
        if (format == StatementFormat.PDF && head.entries() > config.pdfLinesMax()) {
            throw StatementProblem.STATEMENT_TOO_LONG
                    .problem()
                    .with("lines", head.entries())
                    .with("lines_max", config.pdfLinesMax());
        }
    }

    private static AuditEvent event(Caller caller, StatementHead head, StatementFormat format) {
        return AuditEvent.success(head.createdAt(), caller, STATEMENT)
                .with("account_id", head.accountId())
                .with("statement_id", head.statementId())
                .with("from", head.period().from())
                .with("to", head.period().to())
                .with("media_type", format.mediaType())
                .with("lines", head.entries());
    }

    /** @param context the request's, to which the sessions of all pages belong, wherever the reader asks from */
    private Multi<byte[]> chunks(StatementHead head, StatementFormat format, Context context) {
        StatementChunks.Pages pages = (after, last) -> sessions.withSession(
                        session -> statements.page(session, head.accountId(), after, last))
                .runSubscriptionOn(read -> context.runOnContext(now -> read.run()));
        if (format == StatementFormat.PDF) {
            return pdfThreads.bounded(draw -> chunks(head, format).stream(pages, draw));
        }
        return chunks(head, format).stream(pages, draw -> Uni.createFrom().item(draw));
    }

    private StatementChunks chunks(StatementHead head, StatementFormat format) {
        ChunkSink sink = new ChunkSink();
        try {
            StatementDocument document = switch (format) {
                case JSON -> new JsonStatement(head, sink, mapper);
                case CSV -> new CsvStatement(head, sink);
                case CAMT -> new CamtStatement(head, sink);
                case PDF -> new PdfStatement(head, sink);
            };
            return new StatementChunks(head, document, sink);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the sink is memory
        }
    }
}
