package dev.bulwark.contract;

import dev.bulwark.accounts.AccountProblem;
import dev.bulwark.approvals.ApprovalProblem;
import dev.bulwark.auth.AuthProblem;
import dev.bulwark.auth.lockout.LockoutProblem;
import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.auth.passkeys.PasskeyProblem;
import dev.bulwark.auth.sessions.SessionProblem;
import dev.bulwark.command.CommandProblem;
import dev.bulwark.customers.CustomerProblem;
import dev.bulwark.documents.DocumentProblem;
import dev.bulwark.encryption.EncryptionProblem;
import dev.bulwark.evidence.EvidenceProblem;
import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.gdpr.erasure.ErasureProblem;
import dev.bulwark.gdpr.export.ExportProblem;
import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.loans.LoanProblem;
import dev.bulwark.loans.applications.ApplicationProblem;
import dev.bulwark.loans.book.BookProblem;
import dev.bulwark.monitoring.MonitoringProblem;
import dev.bulwark.platform.privacy.PrivacyProblem;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.ProblemType;
import dev.bulwark.posture.PostureProblem;
import dev.bulwark.sandbox.SandboxProblem;
import dev.bulwark.schedules.ScheduleProblem;
import dev.bulwark.statements.StatementProblem;
import dev.bulwark.transfers.batch.BatchProblem;
import dev.bulwark.transfers.reversal.ReversalProblem;
import dev.bulwark.users.UserProblem;
import dev.bulwark.webhooks.WebhookProblem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every problem that any operation can answer. A test finds the enum that is not listed. */
final class ProblemCatalogue {

    /** In the order in which a request meets them. */
    static final List<Class<? extends ProblemType>> ENUMS = List.of(
            CommonProblem.class,
            CommandProblem.class,
            AuthProblem.class,
            LockoutProblem.class,
            MfaProblem.class,
            PasskeyProblem.class,
            SessionProblem.class,
            EncryptionProblem.class,
            CustomerProblem.class,
            PrivacyProblem.class,
            DocumentProblem.class,
            AccountProblem.class,
            HoldProblem.class,
            PostingProblem.class,
            ReversalProblem.class,
            BatchProblem.class,
            ApprovalProblem.class,
            UserProblem.class,
            ScheduleProblem.class,
            StatementProblem.class,
            PostureProblem.class,
            EvidenceProblem.class,
            LoanProblem.class,
            WebhookProblem.class,
            GdprProblem.class,
            MonitoringProblem.class,
            SandboxProblem.class,
            ApplicationProblem.class,
            BookProblem.class,
            ErasureProblem.class,
            ExportProblem.class);

    private ProblemCatalogue() {}

    static Stream<ProblemType> all() {
        return ENUMS.stream().flatMap(type -> Arrays.stream(type.getEnumConstants()));
    }

    /** By code. Two features may mean the same by the same code; then they must say the same. */
    static Map<String, ProblemType> byCode() {
        Map<String, ProblemType> problems = new LinkedHashMap<>();
        all().forEach(problem -> problems.putIfAbsent(problem.code(), problem));
        return problems;
    }
}
