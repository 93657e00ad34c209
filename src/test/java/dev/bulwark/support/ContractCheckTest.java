package dev.bulwark.support;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The check itself can fail. */
class ContractCheckTest {

    private static final String ME = """
            {"user_id": "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a12", "username": "t", "role": "teller", "permissions": [],
             "session_id": "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a11", "required_actions": []%s}
            """;

    @Test
    void takesAnAnswerOfTheContract() {
        ContractCheck.check("GET", "/api/auth/me", 200, ME.formatted(""));
    }

    @Test
    void refusesAMemberThatTheContractDoesNotKnow() {
        refuses("GET", "/api/auth/me", 200, ME.formatted(", \"password_hash\": \"x\""));
    }

    @Test
    void refusesAValueOfAnotherType() {
        refuses("GET", "/api/auth/me", 200, ME.formatted("").replace("\"t\"", "7"));
    }

    @Test
    void refusesAStatusThatTheContractDoesNotKnow() {
        refuses("GET", "/api/auth/me", 418, "{}");
    }

    @Test
    void refusesAnErrorThatIsNoProblem() {
        refuses("GET", "/api/auth/me", 404, "{\"error\": \"gone\"}");
    }

    private static void refuses(String method, String path, int status, String body) {
        assertThrows(AssertionError.class, () -> ContractCheck.check(method, path, status, body));
    }
}
