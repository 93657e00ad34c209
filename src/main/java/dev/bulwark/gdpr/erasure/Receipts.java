package dev.bulwark.gdpr.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.evidence.Statements;
import dev.bulwark.gdpr.erasure.ErasureRepository.Erased;
import dev.bulwark.gdpr.erasure.ErasureRepository.Remains;
import dev.bulwark.gdpr.erasure.ReceiptView.ColumnView;
import dev.bulwark.platform.privacy.Fate;
import dev.bulwark.platform.privacy.SubjectColumns;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Makes receipts by reading back every store, in the transaction that erases. */
@ApplicationScoped
class Receipts {

    private final ErasureRepository repository;
    private final Fates fates;
    private final DataKeys dataKeys;
    private final Statements statements;
    private final ObjectMapper mapper;

    Receipts(ErasureRepository repository, Fates fates, DataKeys dataKeys, Statements statements, ObjectMapper mapper) {
        this.repository = repository;
        this.fates = fates;
        this.dataKeys = dataKeys;
        this.statements = statements;
        this.mapper = mapper;
    }

    /** Reads back, signs and stores. Fails with IllegalStateException, and so the erasure too, when anything is left. */
    Uni<Void> issue(Session session, Erased erased, ErasureCause cause, Instant now) {
        return columns(session, erased.customerId())
                .chain(columns -> dataKeys.count(session, erased.customerId())
                        .map(keys -> receipt(erased, cause, now, keys, columns)))
                .invoke(Receipts::requireNothingLeft)
                .map(this::signed)
                .chain(json -> repository.insert(session, erased, cause, json, now));
    }

    private Uni<List<ColumnView>> columns(Session session, UUID subjectId) {
        return Multi.createFrom()
                .iterable(fates.columns())
                .onItem()
                .transformToUniAndConcatenate(told -> columns(session, told, subjectId))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Uni<List<ColumnView>> columns(Session session, SubjectColumns told, UUID subjectId) {
        if (told.ofSubject() == null) {
            return Uni.createFrom()
                    .item(told.columns().stream()
                            .map(column -> view(told, column, null, null))
                            .toList());
        }
        return repository
                .remains(session, told, subjectId)
                .map(remains -> IntStream.range(0, told.columns().size())
                        .mapToObj(i -> view(told, told.columns().get(i), remains, i))
                        .toList());
    }

    private ColumnView view(SubjectColumns told, String column, Remains remains, Integer index) {
        boolean goes = told.fate() == Fate.EMPTIED || told.fate() == Fate.DARK;
        return new ColumnView(
                told.table(),
                column,
                told.fate().name().toLowerCase(Locale.ROOT),
                remains == null ? null : remains.rows(),
                remains == null || !goes ? null : remains.left().get(index),
                goes ? null : fates.kept(told.table(), column));
    }

    private static ReceiptView receipt(
            Erased erased, ErasureCause cause, Instant now, int keys, List<ColumnView> columns) {
        return new ReceiptView(
                ReceiptView.TYPE,
                erased.receiptId(),
                erased.customerId(),
                erased.erasedAt(),
                now,
                cause,
                keys,
                columns,
                null);
    }

    private static void requireNothingLeft(ReceiptView receipt) {
        Stream<String> left = receipt.columns().stream()
                .filter(column -> column.left() != null && column.left() > 0)
                .map(column -> column.table() + '.' + column.column());
        List<String> named = left.toList();
        if (!named.isEmpty() || receipt.dataKeys() > 0) {
            throw new IllegalStateException(
                    "an erasure left something behind: " + receipt.dataKeys() + " keys, " + named);
        }
    }

    private String signed(ReceiptView receipt) {
        ObjectNode json = mapper.valueToTree(receipt);
        return statements.sign(ReceiptView.TYPE, json).toString();
    }

    /** Fails with RECEIPT_NOT_FOUND. */
    Uni<ReceiptView> get(Session session, UUID receiptId) {
        return repository
                .receipt(session, receiptId)
                .map(found -> found.orElseThrow(ErasureProblem.RECEIPT_NOT_FOUND::problem))
                .map(this::read);
    }

    private ReceiptView read(String json) {
        try {
            return mapper.readValue(json, ReceiptView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // it was written from this record
        }
    }
}
