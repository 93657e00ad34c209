package dev.bulwark.documents;

import dev.bulwark.documents.DocumentScanner.Scan;
import dev.bulwark.encryption.ContentKey;
import dev.bulwark.encryption.chunks.Chunks;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** One upload under way: what was seen of its content so far. One step at a time. */
final class Upload {

    private final UUID id;
    private final Caller caller;
    private final UploadRequest request;
    private final ContentKey key;
    private final Chunks chunks;
    private final ContentCheck check;
    private final List<Scan> scans;
    private final MessageDigest digest = sha256();
    private byte[] part;
    /** What of the part in hand is stored. */
    private byte[] kept = {};
    /** What is stored and not sealed yet: at most a chunk, and never nothing, as it may be the last one. */
    private byte[] unsealed = {};

    private long sealedBytes;
    private long writtenBytes;
    private int writtenChunks;
    private boolean repeated;
    private boolean ended;

    Upload(UUID id, Caller caller, UploadRequest request, ContentKey key, List<Scan> scans) {
        this.id = id;
        this.caller = caller;
        this.request = request;
        this.key = key;
        this.scans = scans;
        this.chunks = key.chunks("document", id);
        this.check = new ContentCheck(request.type());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    /** Fails with DOCUMENT_EMPTY. */
    void begin(byte[] first) {
        if (first.length == 0) {
            throw DocumentProblem.DOCUMENT_EMPTY.problem();
        }
        part = first;
    }

    /** The caller was answered under its key before: nothing of the content is kept, only its hash is made. */
    void repeat() {
        repeated = true;
    }

    /** The part in hand is part of the hash, which is of what was sent. For a worker. */
    void hash() {
        digest.update(part);
    }

    /** What is stored of the part in hand, sealed as far as it fills chunks. For a worker. Fails with DOCUMENT_TYPE_REFUSED. */
    List<byte[]> seal(boolean last) {
        kept = check.take(part, last);
        byte[] plain = concat(unsealed, kept);
        int end = last ? plain.length : (plain.length - 1) / Chunks.PLAIN_BYTES * Chunks.PLAIN_BYTES;
        List<byte[]> sealed = new ArrayList<>();
        for (int from = 0; from < end; from += Chunks.PLAIN_BYTES) {
            int length = Math.min(Chunks.PLAIN_BYTES, end - from);
            sealed.add(chunks.seal(plain, from, length, last && from + length == end));
        }
        unsealed = Arrays.copyOfRange(plain, end, plain.length);
        sealedBytes = end;
        return sealed;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** What was sealed is written; the next part is this. */
    void advance(int sealedChunks, byte[] following) {
        writtenBytes += sealedBytes;
        writtenChunks += sealedChunks;
        part = following;
        ended = following.length == 0;
    }

    /** Every scanner, one after the other: what they see is what is stored. */
    Uni<Void> scan() {
        return kept.length == 0 ? Uni.createFrom().voidItem() : InTurn.each(scans, scan -> scan.take(kept));
    }

    Uni<Void> verdict() {
        return InTurn.each(scans, Scan::verdict);
    }

    void close() {
        scans.forEach(Scan::close);
    }

    /** What was sealed last takes of the quota beyond what was reserved when it began. */
    long unreservedBytes() {
        long reserved = Math.max(request.declaredBytes(), writtenBytes);
        return Math.max(0, writtenBytes + sealedBytes - reserved);
    }

    ContentHeader header(UUID lineageId, int version) {
        return new ContentHeader(
                key, writtenBytes, writtenChunks, request.type(), request.customerId(), lineageId, version);
    }

    /** Of what was sent. Once, at the end: hexadecimal. */
    String contentHash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    boolean isEnded() {
        return ended;
    }

    UUID id() {
        return id;
    }

    Caller caller() {
        return caller;
    }

    UploadRequest request() {
        return request;
    }

    int writtenChunks() {
        return writtenChunks;
    }

    long sealedBytes() {
        return sealedBytes;
    }

    boolean isRepeated() {
        return repeated;
    }
}
