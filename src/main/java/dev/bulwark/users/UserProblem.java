package dev.bulwark.users;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How the register of users can refuse, in the order of the checks. */
public enum UserProblem implements ProblemType {
    OWN_USER(403, "Own user", "Nobody acts upon his own user here; what one may do with it is under /api/auth."),
    USER_NOT_FOUND(404, "User not found", "There is no such user."),
    ROLE_BEYOND_CALLER(
            403,
            "Role beyond caller",
            "Nobody gives rights that he has not, nor opens the way to a user who has them."),
    USERNAME_TAKEN(
            409, "Username taken", "Another user has this name, perhaps in other letters of upper and lower case."),
    CUSTOMER_NOT_FOUND(404, "Customer not found", "There is no such customer, or it is not the caller."),
    CUSTOMER_ROLE_FIXED(
            422,
            "Customer role fixed",
            "A customer's user never becomes staff, and staff never a customer: make another."),
    LAST_ADMIN(409, "Last administrator", "The last active administrator keeps the role and stays enabled.");

    private final ProblemText text;

    UserProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
