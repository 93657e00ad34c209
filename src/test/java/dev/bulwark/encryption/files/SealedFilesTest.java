package dev.bulwark.encryption.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.encryption.files.SealedFileRejected.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFilesTest {

    private static final char[] PASSWORD = "Zwölf Boxkämpfer jagen Eva".toCharArray();
    private static final int HEADER_BYTES = 46;
    private static final Header HEADER = Header.create(PASSWORD, Header.ROUNDS_MIN);

    @TempDir
    Path directory;

    private static byte[] random(int lengthBytes) {
        byte[] bytes = new byte[lengthBytes];
        new Random(lengthBytes).nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream sealing = new SealedOutputStream(file, HEADER)) {
            sealing.write(plain);
        }
        return file.toByteArray();
    }

    /** With the key known: what is tried here is the chunks. */
    private static byte[] open(byte[] sealed) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        byte[] chunks = Arrays.copyOfRange(sealed, HEADER_BYTES, sealed.length);
        SealedFiles.open(HEADER, new BufferedInputStream(new ByteArrayInputStream(chunks)), plain);
        return plain.toByteArray();
    }

    private static void assertAltered(byte[] sealed) {
        assertEquals(
                Reason.ALTERED,
                assertThrows(SealedFileRejected.class, () -> open(sealed)).reason());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasSealedOpensWithThePasswordAlone() throws IOException {
        Path plain = file("export.json", random(200_000));
        Path sealed = SealedFiles.seal(plain, PASSWORD);
        assertEquals("export.json.encrypted", sealed.getFileName().toString());
        assertEquals(600_000, ByteBuffer.wrap(Files.readAllBytes(sealed)).getInt(10));
        SealedFiles.open(sealed, directory.resolve("opened"), PASSWORD.clone());
        assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(directory.resolve("opened")));
        assertEquals(List.of("export.json", "export.json.encrypted", "opened"), files());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("opened"))));
    }

    @Test
    void aPasswordIsTheSameHoweverItsMarksWereTyped() throws IOException {
        Path sealed = file("a.encrypted", sealed(random(10)));
        SealedFiles.open(sealed, directory.resolve("a"), "Zwo\u0308lf Boxka\u0308mpfer jagen Eva".toCharArray());
        assertArrayEquals(random(10), Files.readAllBytes(directory.resolve("a")));
    }

    @Test
    void aWrongPasswordSaysSoAndLeavesNothing() throws IOException {
        Path sealed = file("a.encrypted", sealed(random(10)));
        SealedFileRejected rejected = assertThrows(
                SealedFileRejected.class,
                () -> SealedFiles.open(sealed, directory.resolve("a"), "Zwölf Boxkämpfer jagen Evi".toCharArray()));
        assertEquals("the password is wrong", rejected.getMessage());
        assertEquals(List.of("a.encrypted"), files());
    }

    @Test
    void aFileThatTurnsOutAlteredAtItsEndLeavesNothingOfItsBeginning() throws IOException {
        byte[] bytes = sealed(random(300_000));
        bytes[bytes.length - 1] ^= 1;
        Path sealed = file("a.encrypted", bytes);
        assertThrows(SealedFileRejected.class, () -> SealedFiles.open(sealed, directory.resolve("a"), PASSWORD));
        assertEquals(List.of("a.encrypted"), files());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void anyLengthComesBackAsItWas(int lengthBytes) throws IOException {
        byte[] sealed = sealed(random(lengthBytes));
        assertArrayEquals(random(lengthBytes), open(sealed));
        int chunks = Math.max(1, (lengthBytes + 65_535) / 65_536);
        assertEquals(HEADER_BYTES + lengthBytes + 16 * chunks, sealed.length);
    }

    @Test
    void bytesWrittenOneByOneSealAsMany() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream sealing = new SealedOutputStream(file, HEADER)) {
            for (byte one : random(65_537)) {
                sealing.write(one);
            }
        }
        assertArrayEquals(random(65_537), open(file.toByteArray()));
    }

    @Test
    void everyFlippedBitIsSeen() throws IOException {
        byte[] sealed = sealed(random(100_000));
        Random random = new Random(7);
        for (int n = 0; n < 1_000; n++) {
            byte[] altered = sealed.clone();
            int at = HEADER_BYTES + random.nextInt(sealed.length - HEADER_BYTES);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            assertAltered(altered);
        }
    }

    @Test
    void everyCutIsSeen() throws IOException {
        byte[] sealed = sealed(random(131_072));
        Random random = new Random(8);
        for (int n = 0; n < 300; n++) {
            assertAltered(Arrays.copyOf(sealed, HEADER_BYTES + random.nextInt(sealed.length - HEADER_BYTES)));
        }
        assertAltered(Arrays.copyOf(sealed, HEADER_BYTES + 65_552)); // exactly at the end of a chunk
    }

    @Test
    void chunksThatWereSwappedDoubledLeftOutOrAppendedAreSeen() throws IOException {
        byte[] sealed = sealed(random(65_536 * 3));
        byte[] header = Arrays.copyOf(sealed, HEADER_BYTES);
        byte[][] chunk = new byte[3][];
        for (int n = 0; n < 3; n++) {
            chunk[n] = Arrays.copyOfRange(sealed, HEADER_BYTES + n * 65_552, HEADER_BYTES + (n + 1) * 65_552);
        }
        assertArrayEquals(random(65_536 * 3), open(join(header, chunk[0], chunk[1], chunk[2])));
        assertAltered(join(header, chunk[1], chunk[0], chunk[2]));
        assertAltered(join(header, chunk[0], chunk[0], chunk[1], chunk[2]));
        assertAltered(join(header, chunk[0], chunk[2]));
        assertAltered(join(header, chunk[1], chunk[2]));
        assertAltered(join(header, chunk[0], chunk[1], chunk[2], chunk[2]));
        assertAltered(join(header, chunk[0], chunk[1], chunk[2], new byte[] {0}));
        assertAltered(join(header, chunk[0], chunk[1]));
        assertAltered(header);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aHeaderThatWasChangedOpensNothing() throws IOException {
        byte[] sealed = sealed(random(10));
        assertEquals(Reason.NO_SEALED_FILE, rejection(changed(sealed, 0, 'b')));
        assertEquals(Reason.UNKNOWN_FORMAT, rejection(changed(sealed, 8, 2)));
        assertEquals(Reason.UNKNOWN_FORMAT, rejection(changed(sealed, 9, 2)));
        assertEquals(Reason.WRONG_PASSWORD, rejection(changed(sealed, 14, sealed[14] ^ 1))); // salt
        assertEquals(Reason.WRONG_PASSWORD, rejection(changed(sealed, 45, sealed[45] ^ 1))); // check
        assertEquals(Reason.NO_SEALED_FILE, rejection(Arrays.copyOf(sealed, 20)));
        assertEquals(Reason.NO_SEALED_FILE, rejection(new byte[0]));
    }

    @Test
    void aPasswordThatIsStretchedTooLittleOrWithoutEndIsNotBelieved() throws IOException {
        byte[] sealed = sealed(random(10));
        assertEquals(
                Reason.TOO_FEW_ROUNDS,
                rejection(ByteBuffer.wrap(sealed.clone()).putInt(10, 99_999).array()));
        assertEquals(
                Reason.TOO_FEW_ROUNDS,
                rejection(ByteBuffer.wrap(sealed.clone()).putInt(10, 10_000_001).array()));
        assertEquals(
                Reason.TOO_FEW_ROUNDS,
                rejection(ByteBuffer.wrap(sealed.clone()).putInt(10, -1).array()));
    }

    private static byte[] changed(byte[] sealed, int at, int value) {
        byte[] altered = sealed.clone();
        altered[at] = (byte) value;
        return altered;
    }

    private Reason rejection(byte[] sealed) throws IOException {
        Path file = file("rejected.encrypted", sealed);
        return assertThrows(
                        SealedFileRejected.class, () -> SealedFiles.open(file, directory.resolve("rejected"), PASSWORD))
                .reason();
    }

    @Test
    void nothingThatExistsIsReplaced() throws IOException {
        Path plain = file("a", random(10));
        Path sealed = file("a.encrypted", sealed(random(20)));
        assertThrows(FileAlreadyExistsException.class, () -> SealedFiles.seal(plain, PASSWORD));
        assertThrows(FileAlreadyExistsException.class, () -> SealedFiles.open(sealed, plain, PASSWORD));
        assertArrayEquals(random(10), Files.readAllBytes(plain));
        assertArrayEquals(random(20), open(Files.readAllBytes(sealed)));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        Path sealed = file("a.encrypted", sealed(random(20)));
        assertThrows(
                NoSuchFileException.class,
                () -> SealedFiles.open(sealed, directory.resolve("nowhere").resolve("a"), PASSWORD));
        assertTrue(files().contains("a.encrypted"));
    }
}
