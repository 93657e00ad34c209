package dev.bulwark.accounts;

import dev.bulwark.platform.startup.StartRule;
import jakarta.inject.Singleton;
import java.util.List;

/** No start with settings that would give customers malformed account numbers. */
@Singleton
class IbanStartRule implements StartRule {

    private final AccountConfig config;

    IbanStartRule(AccountConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        return new IbanForm(config.ibanCountry(), config.ibanBankCode()).problems();
    }
}
