package dev.bulwark.ledger;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Commands as {@code ledger_commands} takes them: one array a column, accounts by their place in one sorted array. */
final class PostingSet {

    static final String SQL = """
            select verdicts, replayed, answers, request_ids, statuses from ledger_commands(
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            """;

    private final List<PostingCommand> commands;

    private PostingSet(List<PostingCommand> commands) {
        this.commands = commands;
    }

    static PostingSet of(List<PostingCommand> commands) {
        return new PostingSet(commands);
    }

    Tuple parameters() {
        AccountPlaces places =
                AccountPlaces.of(commands.stream().map(PostingCommand::posting).toList());
        Tuple parameters = Tuple.tuple(new ArrayList<>(20));
        parameters.addArrayOfString(texts(PostingCommand::idempotencyKey));
        parameters.addArrayOfString(texts(PostingCommand::operation));
        parameters.addArrayOfBuffer(column(Buffer[]::new, command -> Buffer.buffer(command.requestHash())));
        parameters.addArrayOfString(texts(PostingCommand::requestId));
        parameters.addArrayOfString(texts(PostingCommand::answer));
        parameters.addArrayOfUUID(ids(command -> command.audited().id()));
        parameters.addArrayOfString(texts(command -> command.audited().ipAddress()));
        parameters.addArrayOfString(texts(command -> command.audited().userAgent()));
        parameters.addArrayOfString(
                texts(command -> Json.encode(command.audited().details())));
        parameters.addArrayOfUUID(places.accounts());
        parameters.addArrayOfUUID(ids(command -> command.posting().id()));
        parameters.addArrayOfString(texts(command -> command.posting().kind().stored()));
        parameters.addArrayOfInteger(
                column(Integer[]::new, command -> places.of(command.posting().debitAccountId())));
        parameters.addArrayOfInteger(
                column(Integer[]::new, command -> places.of(command.posting().creditAccountId())));
        parameters.addArrayOfUUID(ids(command -> command.posting().debitOwnerId()));
        parameters.addArrayOfLong(
                column(Long[]::new, command -> command.posting().amount().amountMinor()));
        parameters.addArrayOfString(
                texts(command -> command.posting().amount().currency().getCurrencyCode()));
        parameters.addArrayOfString(texts(command -> command.posting().reference()));
        parameters.addArrayOfOffsetDateTime(column(
                OffsetDateTime[]::new, command -> command.posting().bookedAt().atOffset(ZoneOffset.UTC)));
        parameters.addArrayOfUUID(ids(PostingCommand::callerId));
        return parameters;
    }

    /** In the order of the commands. */
    List<Verdict> verdicts(Row row) {
        String[] codes = row.getArrayOfStrings("verdicts");
        Boolean[] replayed = row.getArrayOfBooleans("replayed");
        String[] answers = row.getArrayOfStrings("answers");
        String[] requestIds = row.getArrayOfStrings("request_ids");
        Integer[] statuses = row.getArrayOfIntegers("statuses");
        List<Verdict> verdicts = new ArrayList<>(codes.length);
        for (int i = 0; i < codes.length; i++) {
            String answer = answers[i] == null ? commands.get(i).answer() : answers[i];
            int status = statuses[i] == null ? 201 : statuses[i];
            verdicts.add(new Verdict(codes[i], replayed[i], status, answer, requestIds[i]));
        }
        return verdicts;
    }

    private String[] texts(Function<PostingCommand, String> value) {
        return column(String[]::new, value);
    }

    private UUID[] ids(Function<PostingCommand, UUID> value) {
        return column(UUID[]::new, value);
    }

    private <T> T[] column(IntFunction<T[]> array, Function<PostingCommand, T> value) {
        T[] column = array.apply(commands.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(commands.get(i));
        }
        return column;
    }
}
