package dev.bulwark.auth.mfa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The probe shows codes to what logins show them to, so that it sees what happens to them there. */
@QuarkusTest
class SecondFactorProbeTest {

    @Inject
    SecondFactorProbe probe;

    private Sighting look() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(probe::look);
    }

    /** In tests no role of staff needs a factor, which is what it says once the codes were seen to be checked. */
    @Test
    void seesCodesCheckedAndLeavesNothingBehind() throws Throwable {
        String counted = "select count(*) from app_user union all select count(*) from mfa_factor"
                + " union all select count(*) from audit_event where action in ('mfa_guessing', 'token_replay')";
        List<String> before = Database.query(counted);
        assertTrue(look().seen().startsWith("no second factor is demanded of: "), look().seen());
        assertEquals(before, Database.query(counted));
    }

    /** The table is what makes a code work once. */
    @Test
    void aCodeThatWorksTwiceIsSeen() throws Throwable {
        Database.change("alter table mfa_factor disable trigger mfa_factor_step_only_forward");
        Database.change("create function lost_step() returns trigger language plpgsql as"
                + " $$ begin new.last_step = old.last_step; return new; end $$;"
                + "create trigger lost_step before update of last_step on mfa_factor for each row"
                + " when (old.last_step is not null) execute function lost_step()");
        try {
            Sighting sighting = look();
            assertFalse(sighting.passed());
            assertEquals("a code was taken twice", sighting.seen());
        } finally {
            Database.change("drop trigger lost_step on mfa_factor; drop function lost_step");
            Database.change("alter table mfa_factor enable trigger mfa_factor_step_only_forward");
        }
    }

    @Test
    void eachWrongAnswerIsAFault() {
        assertEquals(
                "a wrong code was taken",
                SecondFactorProbe.fault(true, true, false).orElseThrow());
        assertEquals(
                "a code was taken twice",
                SecondFactorProbe.fault(false, true, true).orElseThrow());
        assertEquals(
                "a right code was refused",
                SecondFactorProbe.fault(false, false, false).orElseThrow());
        assertTrue(SecondFactorProbe.fault(false, true, false).isEmpty());
    }
}
