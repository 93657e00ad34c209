package dev.bulwark.loans.book;

import dev.bulwark.loans.Allocation;

/** Amounts in minor units, by what they are for. */
record Parts(long penaltyMinor, long feeMinor, long interestMinor, long principalMinor) {

    static final Parts NONE = new Parts(0, 0, 0, 0);

    static Parts of(Allocation what, long minor) {
        return switch (what) {
            case PENALTY -> new Parts(minor, 0, 0, 0);
            case FEE -> new Parts(0, minor, 0, 0);
            case INTEREST -> new Parts(0, 0, minor, 0);
            case PRINCIPAL -> new Parts(0, 0, 0, minor);
        };
    }

    static Parts interestAndPrincipal(long interestMinor, long principalMinor) {
        return new Parts(0, 0, interestMinor, principalMinor);
    }

    long get(Allocation what) {
        return switch (what) {
            case PENALTY -> penaltyMinor;
            case FEE -> feeMinor;
            case INTEREST -> interestMinor;
            case PRINCIPAL -> principalMinor;
        };
    }

    long totalMinor() {
        return Math.addExact(Math.addExact(penaltyMinor, feeMinor), Math.addExact(interestMinor, principalMinor));
    }

    boolean isNone() {
        return equals(NONE);
    }

    boolean isNegative() {
        return penaltyMinor < 0 || feeMinor < 0 || interestMinor < 0 || principalMinor < 0;
    }

    Parts plus(Parts more) {
        return new Parts(
                Math.addExact(penaltyMinor, more.penaltyMinor),
                Math.addExact(feeMinor, more.feeMinor),
                Math.addExact(interestMinor, more.interestMinor),
                Math.addExact(principalMinor, more.principalMinor));
    }

    Parts minus(Parts less) {
        return new Parts(
                penaltyMinor - less.penaltyMinor,
                feeMinor - less.feeMinor,
                interestMinor - less.interestMinor,
                principalMinor - less.principalMinor);
    }
}
