/**
 * Bulwark, a banking core. One package per feature; an arrow reads "may use".
 *
 * <pre>
 * platform     what every feature needs and no feature is: problems, the request chain, the database, start-up
 * money        amounts and currencies; JDK only
 * encryption   field encryption and the key ring             -&gt; platform
 * audit        the record of who did what                    -&gt; platform
 * command      the write contract: idempotency, audit         -&gt; platform, audit
 * keys         the rotation of keys, seen and asked for       -&gt; platform, encryption, audit, command
 * sandbox      a clock that tests and demonstrations move on  -&gt; platform, audit, command
 * auth         login, sessions, tokens, users, roles          -&gt; platform, encryption, audit, command
 * customers    personal data of the bank's customers          -&gt; the row above, auth
 * documents    what customers hand in, sealed                 -&gt; the row above, customers
 * ledger       balances and postings; the only mover of money -&gt; platform, money, audit
 * approvals    four eyes: what waits for a second person     -&gt; platform, money, encryption, audit, command, auth
 * users        the register of who may log in                 -&gt; platform, encryption, audit, command, auth, approvals
 * accounts     what a customer holds                          -&gt; platform, money, audit, command, encryption,
 *                                                               ledger, customers
 * transfers    what moves between accounts                    -&gt; platform, money, audit, command, ledger, accounts,
 *                                                               approvals
 * schedules    transfers of the future                        -&gt; as transfers
 * loans        what the bank lends, from application to end   -&gt; as transfers, encryption, auth, customers
 * balances     what an account was worth, and why            -&gt; platform, money, accounts
 * statements   what an account did in a period, on paper      -&gt; platform, money, audit, accounts
 * holds        transfers in two steps                        -&gt; as transfers
 * evidence     places and signatures of audit events          -&gt; platform, encryption, audit
 * webhooks     telling integrators' systems what happened     -&gt; platform, encryption, audit, command
 * gdpr         what is kept about people, why, and their rights -&gt; platform, encryption, audit, command, auth,
 *                                                               customers, evidence
 * monitoring   what security should look at now               -&gt; platform, encryption, audit, command
 * messages     telling people, by mail, SMS and webhook        -&gt; platform, encryption, audit, command, auth
 * posture      whether the controls work, and how well        -&gt; platform, audit, command
 * cli          the program: the service, or an operator's command -&gt; platform, encryption, evidence, posture
 * </pre>
 *
 * <p>These arrows are rules: {@code ArchitectureTest} enforces them.
 */
package dev.bulwark;
