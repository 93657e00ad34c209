package dev.bulwark.evidence.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.evidence.tree.Signatures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement proves the form that it speaks of, and no other. */
class ExportCheckTest {

    @ParameterizedTest
    @EnumSource
    void aStatementAboutAnotherFormProvesNothing(ExportFormat format) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        for (ExportFormat said : ExportFormat.values()) {
            byte[] head = format.head().getBytes(StandardCharsets.UTF_8);
            ExportStatement statement = new ExportStatement(
                    said.code(), ExportStatement.digest().digest(head), 0, 0, 0, Map.of(), Instant.EPOCH);
            String export =
                    format.head() + format.statement(Signatures.sign(statement.payload(), "k1", pair.getPrivate()));
            boolean isProved = ExportCheck.check(
                            new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)),
                            Map.of("k1", PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic())))
                    .isPresent();
            assertEquals(said == format, isProved, said + " in " + format);
        }
    }
}
