/**
 * What people ask for under their rights, and the bank's time to answer (GDPR, Art. 12). A request is received, its sender's
 * identity verified, and then it is completed or refused; 30 days are the first period, two months more the only extension.
 * The clock is the row's {@code due_at}: an hourly job raises the alert of what is late, once.
 *
 * <p>Commands lock the customer's row, then the request's. Owns the table {@code gdpr_request}; texts are in
 * {@code gdpr_event}.
 */
package dev.bulwark.gdpr.requests;
