package dev.bulwark.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/accounts/transfer,accounts.transfer",
        "/api/accounts/transfer-batch,accounts.transfer_batch",
        "/api/auth/login,auth.login",
        "/api/auth/logout,logout",
        "/api/auth/change-password,password_change",
        "/api/loans/approve,loan_approval",
        "/api/gdpr/delete/0190a5b4-0000-7000-8000-000000000000,data_anonymization",
        "/api/accounts/0190a5b4-0000-7000-8000-000000000000,accounts.read",
        "/api/accounts/0190a5b4-0000-7000-8000-000000000000/transactions,accounts.transactions",
        "/api/accounts/schedule/cancel,accounts.schedule_cancel",
        "/api/gdpr/export/0190a5b4-0000-7000-8000-000000000000,gdpr.export",
        "/api/audit/events,audit.events",
        "/api/auth/me,auth.me",
        "/api/accounts,accounts.read"
    })
    void readsTheNameOffTheRoute(String path, String action) {
        assertEquals(Optional.of(action), Actions.of(path));
    }

    @Test
    void knowsNothingOutsideTheApi() {
        assertEquals(Optional.empty(), Actions.of("/.well-known/jwks.json"));
        assertEquals(Optional.empty(), Actions.of("/api/x/y/z/w"));
    }
}
