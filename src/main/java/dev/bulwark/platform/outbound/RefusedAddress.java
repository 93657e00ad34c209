package dev.bulwark.platform.outbound;

/** The name leads to an address that is nobody's on the internet. */
public final class RefusedAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedAddress() {
        super("refused_address", null, false, false);
    }
}
