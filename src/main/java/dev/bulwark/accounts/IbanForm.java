package dev.bulwark.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.iban4j.IbanUtil;
import org.iban4j.bban.BbanEntryType;
import org.iban4j.bban.BbanStructure;
import org.iban4j.bban.BbanStructureEntry;

/**
 * Makes this bank's IBANs (ISO 13616): country, check digits, bank code, account number with zeros in front.
 *
 * @param country ISO 3166, two letters
 * @param bankCode in that country's form
 */
record IbanForm(String country, String bankCode) {

    /** The ends of the sequence {@code account_number}. */
    static final long NUMBER_MIN = 1_000_000_001L;

    static final long NUMBER_MAX = 9_999_999_999L;

    private static final int NUMBER_LENGTH = 10;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Only for a form without {@link #problems}; the account number is one of the sequence. */
    String iban(long number) {
        String digits = Long.toString(number);
        int length = length(structure(), BbanEntryType.account_number);
        return new Iban.Builder()
                .countryCode(CountryCode.getByCode(country))
                .bankCode(bankCode)
                .accountNumber("0".repeat(Math.max(0, length - digits.length())) + digits)
                .build()
                .toString();
    }

    /** Why these settings make no valid IBAN: names of variables and no value; empty if they make one. */
    List<String> problems() {
        BbanStructure structure = structure();
        if (structure == null) {
            return List.of("BULWARK_ACCOUNTS_IBAN_COUNTRY must be a country with IBANs, such as DE");
        }
        List<String> problems = new ArrayList<>();
        boolean plain = structure.getEntries().stream()
                .allMatch(part -> part.getEntryType() == BbanEntryType.bank_code
                        || part.getEntryType() == BbanEntryType.account_number);
        if (!plain) {
            problems.add("BULWARK_ACCOUNTS_IBAN_COUNTRY must be a country whose IBANs are a bank code and an account"
                    + " number: branch codes, account types and national check digits are not made");
        } else if (length(structure, BbanEntryType.account_number) < NUMBER_LENGTH) {
            problems.add("BULWARK_ACCOUNTS_IBAN_COUNTRY must be a country whose account numbers have room for "
                    + NUMBER_LENGTH + " digits");
        }
        bankCodeProblem(structure, problems);
        if (problems.isEmpty() && !(isValid(NUMBER_MIN) && isValid(NUMBER_MAX))) {
            problems.add("BULWARK_ACCOUNTS_IBAN_COUNTRY and BULWARK_ACCOUNTS_IBAN_BANK_CODE make no valid IBAN");
        }
        return problems;
    }

    /** Null for a country without IBANs. */
    private BbanStructure structure() {
        CountryCode code = COUNTRY.matcher(country).matches() ? CountryCode.getByCode(country) : null;
        return code == null ? null : BbanStructure.forCountry(code);
    }

    private static int length(BbanStructure structure, BbanEntryType type) {
        return structure.getEntries().stream()
                .filter(part -> part.getEntryType() == type)
                .mapToInt(BbanStructureEntry::getLength)
                .sum();
    }

    /** The length is exact: iban4j would fill up a short code, and the IBAN would be another bank's. */
    private void bankCodeProblem(BbanStructure structure, List<String> problems) {
        structure.getEntries().stream()
                .filter(part -> part.getEntryType() == BbanEntryType.bank_code)
                .filter(part -> !bankCode.matches(characters(part) + "{" + part.getLength() + "}"))
                .forEach(part -> problems.add("BULWARK_ACCOUNTS_IBAN_BANK_CODE must be " + part.getLength() + " of "
                        + characters(part) + " in that country"));
    }

    private static String characters(BbanStructureEntry part) {
        return switch (part.getCharacterType()) {
            case n -> "[0-9]";
            case a -> "[A-Z]";
            case c -> "[A-Z0-9]";
        };
    }

    private boolean isValid(long number) {
        try {
            return IbanUtil.isValid(iban(number));
        } catch (RuntimeException refused) {
            return false; // each fault has an exception of its own there, and all of them mean the same here
        }
    }
}
