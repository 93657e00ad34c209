/**
 * The life of a user, for who keeps the register of them (department hr): create, list, read, set a role, disable,
 * enable, unlock, end sessions, reset a password, reset a lost factor.
 *
 * <p>Nobody here sees or chooses another's password. The service draws one, answers it once, and keeps its hash alone;
 * what is stored to answer a retry is the answer without it. Nobody acts upon himself, and the bank keeps an
 * administrator. A lost factor needs two people: {@link dev.bulwark.users.ApprovedMfaReset} waits for {@code
 * approvals}.
 *
 * <p>Locks: the rows in {@code app_user} of the caller, of whom the command acts upon, and, where an administrator may
 * go, of all active ones: in one statement, in the order of ids. Under them the caller must still be who he was: of
 * two who disable each other the second finds his session ended. Sessions come after users, as everywhere.
 *
 * <p>Writes {@code app_user}, which {@code auth} owns and reads on every request; what is remembered of a user there
 * is dropped by the commit on every replica.
 */
package dev.bulwark.users;
