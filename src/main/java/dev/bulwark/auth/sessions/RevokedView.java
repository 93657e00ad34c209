package dev.bulwark.auth.sessions;

/** @param ended how many sessions that lived have ended */
record RevokedView(int ended) {}
