package dev.bulwark.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bank that issues the account numbers. */
@ConfigMapping(prefix = "bulwark.accounts")
public interface AccountConfig {

    /** ISO 3166 country of the IBANs. Its account numbers must have room for ten digits. */
    @WithDefault("DE")
    String ibanCountry();

    /** The bank's code in that country's form. */
    @WithDefault("12345678")
    String ibanBankCode();
}
