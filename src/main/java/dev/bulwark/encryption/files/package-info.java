/**
 * Files sealed with a password, which open on any machine with that password and nothing else.
 *
 * <pre>
 * header   "BULWARK\0"  version 1  KDF 1  rounds   salt      check
 *           8 bytes     1 byte     1      4 (big   16 bytes  16 bytes
 *                                         endian)
 * chunks   each AES-256-GCM of 65,536 bytes of plaintext, the last one of 0 to 65,536; tag of 16 bytes
 *          nonce: 7 zero bytes, number of the chunk (4, big endian), 1 for the last chunk and 0 for others
 *          associated data: the header
 * </pre>
 *
 * <p>KDF 1: PBKDF2-HMAC-SHA-256 (RFC 8018) of the password's NFC form in UTF-8 makes 32 bytes; HKDF-Expand (RFC 5869) makes
 * the key of the chunks ({@code bulwark/sealed-file/key}) and the check ({@code bulwark/sealed-file/check}, its first 16
 * bytes) of them. The salt is new for each file, so is the key, and no nonce is ever used twice under one.
 *
 * <p>The chunks are those of {@link dev.bulwark.encryption.chunks}. What was
 * opened before the end is not to be trusted until the end was seen; {@link dev.bulwark.encryption.files.SealedFiles}
 * therefore shows nothing of a file that is not whole.
 *
 * <p>Uses the JDK only, so that an operator's command needs no service, database or secret.
 */
package dev.bulwark.encryption.files;
