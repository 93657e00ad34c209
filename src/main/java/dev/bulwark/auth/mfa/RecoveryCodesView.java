package dev.bulwark.auth.mfa;

import java.util.List;

/** Told this once; each works once. */
record RecoveryCodesView(List<String> recoveryCodes) {}
