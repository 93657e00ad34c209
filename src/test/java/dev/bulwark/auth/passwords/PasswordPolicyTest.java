package dev.bulwark.auth.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.platform.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final PasswordPolicy CLASSIC = Settings.policy(PasswordProfile.CLASSIC, "Nordlicht", "Kiel");
    private static final PasswordPolicy PASSPHRASE = Settings.policy(PasswordProfile.PASSPHRASE);

    @Test
    void theClassicPolicyHasTheSpecificationsMessages() {
        assertEquals(
                List.of(
                        "Password must be at least 12 characters long",
                        "Password must contain at least one uppercase letter",
                        "Password must contain at least one lowercase letter",
                        "Password must contain at least one digit",
                        "Password must contain at least one special character"),
                CLASSIC.faults("new_password", "", "ada").stream()
                        .map(FieldError::message)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '~', textBlock = """
            eleven characters       ~ Xq7!wvRt9z_    ~ too_short
            twelve                  ~ Xq7!wvRt9z_k   ~ ""
            no capital              ~ xq7!wvrt9z_k   ~ no_uppercase
            no small letter         ~ XQ7!WVRT9Z_K   ~ no_lowercase
            no digit                ~ Xqu!wvRtiz_k   ~ no_digit
            no special              ~ Xq7awvRt9zzk   ~ no_special
            a special of its own    ~ Xq7awvRt9z§k   ~ no_special
            letters of elsewhere    ~ Žluťoučký7.kůň ~ ""
            digits of elsewhere     ~ Xqu!wvRtiz_٧   ~ ""
            """)
    void theClassicPolicyAsksForLengthAndFourClasses(String why, String password, String code) {
        assertEquals(code, codes(CLASSIC, password, "ada"), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!@#$%^&*()_+-=[]{}|;:,.<>?"})
    void eachOfTheSpecificationsSpecialsCounts(String specials) {
        assertEquals(26, specials.length());
        specials.chars().forEach(c -> assertEquals("", codes(CLASSIC, "Xq7awvRt9zzk" + (char) c, "ada")));
    }

    @Test
    void aPassphraseAsksForLengthAlone() {
        assertEquals("too_short", codes(PASSPHRASE, "moss tray flag", "ada"));
        assertEquals("", codes(PASSPHRASE, "moss tray flags", "ada"));
    }

    @Test
    void lengthsCountCodePointsOfTheFormThatIsHashed() {
        String form = "Xq7!wvRt9z_k";
        assertEquals("", codes(CLASSIC, form + "🔑".repeat(116), "ada"));
        assertEquals("too_long", codes(CLASSIC, form + "🔑".repeat(117), "ada"));
        assertEquals(
                "", codes(CLASSIC, form + "e\u0301".repeat(116), "ada"), "é is one character, however it is typed");
        assertEquals("too_short", codes(CLASSIC, "Xq7!e\u0301e\u0301e\u0301e\u0301", "ada"));
    }

    @Test
    void halfOfASurrogatePairIsNoText() {
        assertEquals("malformed", codes(CLASSIC, "Xq7!wvRt9z_k\ud83d", "ada"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '~', textBlock = """
            the name                      ~ ada.lovelace   ~ Ada.Lovelace-39x7k   ~ holds_username
            without separators            ~ ada.lovelace   ~ xqAdaLovelace-39x7k  ~ holds_username
            with swaps                    ~ ada.lovelace   ~ xq@d4L0v3lac3-39x7k  ~ holds_username
            backwards                     ~ ada.lovelace   ~ xqecalevolAda-39x7k  ~ holds_username
            a part and too little         ~ ada.lovelace   ~ Lovelace-39x7k       ~ rests_on_context
            a part and enough             ~ ada.lovelace   ~ Lovelace-39x7kwQvp   ~ ""
            a name too short to forbid    ~ jo             ~ Jo39x7kwQ-vpz        ~ ""
            the product                   ~ ada            ~ Bulwark-2026!        ~ rests_on_context breached
            the product, swapped          ~ ada            ~ Bu1w@rk-2026!        ~ rests_on_context breached
            product and role              ~ ada            ~ Bulwark-Teller-1!    ~ rests_on_context
            role and year                 ~ ada            ~ Manager-2024-!!      ~ rests_on_context breached
            a word and a breached one     ~ ada            ~ Bank-Superman-1234567! ~ rests_on_context
            the bank's own name           ~ ada            ~ Nordlicht-Kiel-26!   ~ rests_on_context
            a word amid a passphrase      ~ ada            ~ Moss-Bank-Tray-Flag-7 ~ ""
            """)
    void aPasswordHoldsWithoutTheWordsOfItsContext(String why, String username, String password, String code) {
        assertEquals(code, codes(CLASSIC, password, username), why);
    }

    @Test
    void everyWordOfTheFileIsOneThatCanMatch() {
        List<String> words = ContextWords.fromFile();
        assertEquals(
                List.of(),
                words.stream().filter(word -> !word.matches("[a-z]{4,}")).toList());
        assertEquals(words.stream().distinct().toList(), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123!",
                "P@ssw0rd2024!",
                "Qwertyuiop1!",
                "2024Password!",
                "!!Dragon!!2024",
                "Passwort-1234!",
                "Pa$$word$$$$1",
                "Letmein!1!1!",
                "Password.24.12.1985!",
                "Password!Password!1",
                "Iloveyou#2023#",
                "Pässwörd12345!",
                "1qaz2wsx3EDC!",
                "Qwerty-Qwerty-1",
                "Abcabcabcabc1!"
            })
    void whatHidesAListedWordAsPeopleDoIsBreached(String password) {
        assertEquals("breached", codes(CLASSIC, password, "ada").replace("rests_on_context breached", "breached"));
    }

    private static String codes(PasswordPolicy policy, String password, String username) {
        return String.join(
                " ",
                policy.faults("new_password", password, username).stream()
                        .map(FieldError::code)
                        .toList());
    }
}
