/**
 * Consent and objection (GDPR, Art. 7 and 21). Consent is a ledger of what was given and withdrawn, to which version of which
 * words; what holds now is the last entry of a purpose. An objection to direct marketing ends every marketing consent at once;
 * one to what rests on legitimate interests restricts the customer, from when it is verified who objects until the bank has
 * decided.
 *
 * <p>Commands lock the customer's row. Owns the tables {@code consent_purpose, consent_text, consent_entry}.
 */
package dev.bulwark.gdpr.consents;
