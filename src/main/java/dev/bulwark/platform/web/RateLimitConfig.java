package dev.bulwark.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Positive;
import java.util.List;

/**
 * How often a caller may ask: lists of {@code N/period}, all of which must hold; a period is a number and s, m, h or d.
 * Windows slide: never more than N requests in any span of the period.
 */
@ConfigMapping(prefix = "bulwark.rate-limit")
public interface RateLimitConfig {

    /** Per address without a valid token. The specification's default limits. */
    @WithDefault("200/1d,50/1h")
    List<String> anonymous();

    /** Per user. The profile {@code literal} sets the specification's default here too. */
    @WithDefault("300/1m")
    List<String> authenticated();

    /** Searches for customers, and for loans, per user: what a person needs, and what keeps a program from reading the whole register. */
    @WithName("customer-search")
    @WithDefault("60/1m,1000/1h")
    List<String> customerSearch();

    /**
     * Searches by a whole social security number, per user. Each tells whether a guess was right; more lets a program guess
     * the rest of a number whose end is shown.
     */
    @WithName("ssn-search")
    @WithDefault("60/1h")
    List<String> ssnSearch();

    /** Applications for a loan; the specification's number. */
    @WithName("loan-apply")
    @WithDefault("10/1m")
    List<String> loanApply();

    /** Transfers; the specification's number. */
    @WithDefault("20/1m")
    List<String> transfer();

    /** Batches of transfers. Each may hold the work of ten thousand. */
    @WithName("transfer-batch")
    @WithDefault("10/1m")
    List<String> transferBatch();

    /** Fields of customers shown in full, per user. More is a daily work that needs another screen; less stops honest work. */
    @WithDefault("20/1h")
    List<String> reveal();

    /** Logins per address. Each costs a quarter of a second of hashing; wrong passwords have counters of their own. */
    @WithDefault("30/1m,300/1h")
    List<String> login();

    /** Codes for logins per address; wrong codes have counters of their own, per login and per user. */
    @WithDefault("30/1m,300/1h")
    List<String> mfa();

    /** Fresh proofs per user. Each tells whether a guess at the password was right, of who has no second factor. */
    @WithName("step-up")
    @WithDefault("5/1m,30/1h")
    List<String> stepUp();

    /** Refreshes per address, which a branch of the bank may share: each user needs one in five minutes. */
    @WithDefault("120/1m,3000/1h")
    List<String> refresh();

    /** Changes of the password per user: each tells whether a guess at the current one was right. */
    @WithName("change-password")
    @WithDefault("5/1m,20/1h")
    List<String> changePassword();

    /**
     * Users and addresses remembered at once, and as many again that have used up half of a limit; so memory stays
     * bounded. Beyond it those that ask the least are forgotten. Too few lets whoever has that many addresses, and uses
     * each up by half, reset a window; each costs 250 bytes, and 8 more a request of its largest limit.
     */
    @WithDefault("200000")
    @Positive
    int keysMax();
}
