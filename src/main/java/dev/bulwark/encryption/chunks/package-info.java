/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizard, CRYPTO 2015) over AES-256-GCM: what is too long for one
 * sealed value, in chunks that each open by themselves and only at their place. A chunk that is changed, moved, left out,
 * doubled or appended opens nowhere, and what is cut off lacks its last one.
 *
 * <p>Uses the JDK only, so that an operator's command needs no service, database or secret.
 */
package dev.bulwark.encryption.chunks;
