package dev.bulwark.messages.channels;

import dev.bulwark.platform.startup.Profiles;
import dev.bulwark.platform.startup.StartRule;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** No start with a channel that is half configured. None at all is allowed, and in production said in one line. */
@Singleton
class ChannelStartRule implements StartRule {

    private static final Logger LOG = Logger.getLogger(ChannelStartRule.class);

    private final SmtpConfig smtp;
    private final SmsConfig sms;
    private final AlertConfig alerts;
    private final MessageConfig messages;

    ChannelStartRule(SmtpConfig smtp, SmsConfig sms, AlertConfig alerts, MessageConfig messages) {
        this.smtp = smtp;
        this.sms = sms;
        this.alerts = alerts;
        this.messages = messages;
    }

    @Override
    public List<String> problems() {
        List<String> problems = ChannelRules.problems(smtp, sms, alerts, messages);
        if (problems.isEmpty() && Profiles.areProduction()) {
            warn();
        }
        return problems;
    }

    private void warn() {
        boolean isAlertHeard = alerts.mailTo().isPresent()
                || alerts.smsTo().isPresent()
                || alerts.webhookUrl().isPresent();
        if (!isAlertHeard) {
            LOG.warn("alerts are told to nobody: none of BULWARK_ALERTS_MAIL_TO, BULWARK_ALERTS_SMS_TO and"
                    + " BULWARK_ALERTS_WEBHOOK_URL is set");
        }
        if (isAlertHeard && smtp.host().isEmpty()) {
            LOG.warn("users are told nothing by mail: BULWARK_MAIL_HOST is not set");
        }
    }
}
