package dev.bulwark.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsTest {

    @ParameterizedTest
    @CsvSource({
        "POST,/api/accounts/transfer,accounts.transfer",
        "POST,/api/accounts/transfer-batch,accounts.transfer_batch",
        "POST,/api/auth/login,auth.login",
        "POST,/api/auth/logout,logout",
        "POST,/api/auth/change-password,password_change",
        "POST,/api/loans/approve,loan_approval",
        "POST,/api/gdpr/delete/0190a5b4-0000-7000-8000-000000000000,data_anonymization",
        "GET,/api/accounts/0190a5b4-0000-7000-8000-000000000000,accounts.read",
        "GET,/api/accounts/0190a5b4-0000-7000-8000-000000000000/transactions,accounts.transactions",
        "GET,/api/audit/events,audit.read",
        "GET,/api/auth/me,auth.me",
        "GET,/api/accounts,accounts.read"
    })
    void readsTheNameOffTheRoute(String method, String path, String action) {
        assertEquals(Optional.of(action), Actions.of(method, path));
    }

    @Test
    void knowsNothingOutsideTheApi() {
        assertEquals(Optional.empty(), Actions.of("GET", "/.well-known/jwks.json"));
        assertEquals(Optional.empty(), Actions.of("GET", "/api/x/y/z/w"));
    }
}
