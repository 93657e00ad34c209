package dev.bulwark.encryption.files;

import java.io.IOException;

/** Why a sealed file does not open. */
public final class SealedFileRejected extends IOException {

    private static final long serialVersionUID = 1L;

    /** In the order in which they are looked for. */
    public enum Reason {
        NO_SEALED_FILE("this is no sealed file"),
        UNKNOWN_FORMAT("this file was sealed by a later version"),
        TOO_FEW_ROUNDS("this file's password is stretched too little, or too much, to be believed"),
        WRONG_PASSWORD("the password is wrong"),
        ALTERED("this file was altered or is not whole");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    SealedFileRejected(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
