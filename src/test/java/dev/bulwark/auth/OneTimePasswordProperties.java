package dev.bulwark.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.auth.passwords.PasswordPolicy;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;

class OneTimePasswordProperties {

    private static final int DRAWN = 20_000;
    private final OneTimePasswords oneTimePasswords = new OneTimePasswords(null, null, null, null);

    @Example
    void eachMeetsTheClassicPolicyInTheSpecificationsAlphabetAndNoneComesTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < DRAWN; i++) {
            String password = oneTimePasswords.next();
            assertTrue(password.matches("[A-Za-z0-9!@#$%^&*]{16}"), "an unexpected form");
            assertTrue(PasswordPolicy.meetsClassicForm(password));
            seen.add(password);
        }
        assertEquals(DRAWN, seen.size());
    }

    /** Within a class, where the policy favours no character: beyond six standard deviations is no chance. */
    @Example
    void everyCharacterOfAClassComesAsOftenAsTheNext() {
        int[] counts = new int[128];
        for (int i = 0; i < DRAWN; i++) {
            oneTimePasswords.next().chars().forEach(c -> counts[c]++);
        }
        for (String alike :
                new String[] {"abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", "!@#$%^&*"}) {
            double mean = alike.chars().map(c -> counts[c]).average().orElseThrow();
            alike.chars().forEach(c -> assertEquals(mean, counts[c], 6 * Math.sqrt(mean), "character " + (char) c));
        }
    }
}
