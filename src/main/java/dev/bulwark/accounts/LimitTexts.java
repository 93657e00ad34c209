package dev.bulwark.accounts;

/** Four limits as a request writes them; null is no limit. */
interface LimitTexts {

    String perTransfer();

    String daily();

    String weekly();

    String monthly();
}
