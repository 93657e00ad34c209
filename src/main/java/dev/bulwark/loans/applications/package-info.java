/**
 * Applications for loans, and what becomes of them until they are paid out.
 *
 * <p>An application names a person as the specification has it; the customer is known by the ssn, and entered in the same
 * transaction if nobody has it. Of equal applications at once with a new ssn one enters the customer; the others begin
 * again and find it.
 *
 * <p>Approving is done in these phases, of which nothing is written before the last:
 *
 * <ol>
 *   <li>lock: who applied and who decides (in the order of ids), the customer, the loan
 *   <li>decide: the state, the people ({@link dev.bulwark.approvals.Approvals#requireIndependent}), what the customer can
 *       afford ({@link dev.bulwark.loans.applications.AffordabilityRules})
 *   <li>over the threshold, keep the decision as an approval; otherwise, or when a second person has approved it, after all
 *       checks have been made again, write it down
 * </ol>
 *
 * <p>The customer's lock keeps two loans that are affordable one by one from being approved at once.
 */
package dev.bulwark.loans.applications;
