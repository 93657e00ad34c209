package dev.bulwark.messages.channels;

import dev.bulwark.platform.outbound.OutboundUrl;
import dev.bulwark.platform.outbound.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is wrong with the settings of channels, the same in every profile: one that is half configured would look as if it worked.
 * Names variables, never values.
 */
final class ChannelRules {

    static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");

    private static final int PORT_MAX = 65_535;
    private static final int CONTACTS_MAX = 20;
    private static final int SECRET_LENGTH_MIN = 32;
    private static final int SECRET_LENGTH_MAX = 512;
    private static final int BANK_NAME_LENGTH_MAX = 64;
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252})|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
    private static final Pattern LOCAL = Pattern.compile("(?i:localhost|.*\\.localhost)\\.?");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> allowedHosts;

    private ChannelRules(MessageConfig messages) {
        this.allowedHosts = messages.allowedHosts().orElse(Set.of());
    }

    static List<String> problems(SmtpConfig smtp, SmsConfig sms, AlertConfig alerts, MessageConfig messages) {
        ChannelRules rules = new ChannelRules(messages);
        rules.messages(messages);
        rules.mail(smtp, alerts.mailTo());
        rules.sms(sms, alerts.smsTo());
        rules.webhook(alerts);
        return rules.problems;
    }

    private void messages(MessageConfig messages) {
        String bank = messages.bankName();
        if (bank.isBlank()
                || bank.length() > BANK_NAME_LENGTH_MAX
                || bank.chars().anyMatch(Character::isISOControl)) {
            problems.add("BULWARK_MESSAGES_BANK_NAME must be one line of at most 64 characters");
        }
    }

    private void mail(SmtpConfig smtp, Optional<List<String>> contacts) {
        boolean any = smtp.host().isPresent()
                || smtp.from().isPresent()
                || smtp.username().isPresent()
                || smtp.password().isPresent()
                || smtp.ca().isPresent()
                || contacts.isPresent();
        if (!any) {
            return;
        }
        required("BULWARK_MAIL_HOST", smtp.host());
        required("BULWARK_MAIL_FROM", smtp.from());
        smtp.host().ifPresent(this::mailHost);
        smtp.from()
                .filter(from -> !Addresses.mayBeMailed(from))
                .ifPresent(bad -> problems.add("BULWARK_MAIL_FROM must be one bare e-mail address"));
        if (smtp.port() < 1 || smtp.port() > PORT_MAX) {
            problems.add("BULWARK_MAIL_PORT must be a port");
        }
        if (!Set.of(SmtpConfig.STARTTLS, SmtpConfig.TLS, SmtpConfig.PLAIN).contains(smtp.tls())) {
            problems.add("BULWARK_MAIL_TLS must be starttls (the default), tls or disable");
        }
        if (smtp.host().filter(ChannelRules::isAddress).isPresent()
                && !smtp.tls().equals(SmtpConfig.PLAIN)) {
            problems.add("BULWARK_MAIL_HOST must be a name, which the server's certificate proves, and not an address");
        }
        if (smtp.username().isPresent() != smtp.password().isPresent()) {
            problems.add("BULWARK_MAIL_USERNAME and BULWARK_MAIL_PASSWORD belong together: set both or neither");
        }
        if (smtp.username().isPresent() && smtp.tls().equals(SmtpConfig.PLAIN)) {
            problems.add("BULWARK_MAIL_PASSWORD must not be sent without TLS: BULWARK_MAIL_TLS is disable");
        }
        smtp.ca()
                .filter(file -> !isReadable(file))
                .ifPresent(file -> problems.add("BULWARK_MAIL_CA must be a PEM file that the service can read"));
        contacts("BULWARK_ALERTS_MAIL_TO", "e-mail addresses", contacts, Addresses::mayBeMailed);
    }

    private void mailHost(String host) {
        if (!HOST.matcher(host).matches()) {
            problems.add("BULWARK_MAIL_HOST must be a host name or an address");
        } else {
            reachable("BULWARK_MAIL_HOST", host);
        }
    }

    /** Names are judged when they are looked up, at each message; what needs no look-up is judged here. */
    private void reachable(String name, String host) {
        boolean isLocal = LOCAL.matcher(host).matches() || isAddress(host) && !isPublicAddress(host);
        if (isLocal && !allowedHosts.contains(host)) {
            problems.add(name + " leads to an address that is not public: list its host in"
                    + " BULWARK_MESSAGES_ALLOWED_HOSTS if that is meant");
        }
    }

    private static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    /** No look-up: it is an address already. */
    private static boolean isPublicAddress(String address) {
        try {
            return PublicAddresses.arePublic(InetAddress.getAllByName(address));
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    private void sms(SmsConfig sms, Optional<List<String>> contacts) {
        if (sms.gatewayUrl().isEmpty() && sms.gatewaySecret().isEmpty() && contacts.isEmpty()) {
            return;
        }
        required("BULWARK_SMS_GATEWAY_URL", sms.gatewayUrl());
        required("BULWARK_SMS_GATEWAY_SECRET", sms.gatewaySecret());
        required("BULWARK_ALERTS_SMS_TO", contacts);
        sms.gatewayUrl().ifPresent(url -> url("BULWARK_SMS_GATEWAY_URL", url));
        sms.gatewaySecret()
                .filter(secret -> secret.length() > SECRET_LENGTH_MAX
                        || !SECRET.matcher(secret).matches())
                .ifPresent(
                        bad -> problems.add("BULWARK_SMS_GATEWAY_SECRET must be at most 512 visible ASCII characters"));
        contacts("BULWARK_ALERTS_SMS_TO", "numbers such as +4930123456", contacts, Addresses::isPhone);
    }

    private void webhook(AlertConfig alerts) {
        if (!SEVERITIES.contains(alerts.minSeverity())) {
            problems.add("BULWARK_ALERTS_MIN_SEVERITY must be low, medium, high or critical");
        }
        if (alerts.webhookUrl().isEmpty() && alerts.webhookSecret().isEmpty()) {
            return;
        }
        required("BULWARK_ALERTS_WEBHOOK_URL", alerts.webhookUrl());
        required("BULWARK_ALERTS_WEBHOOK_SECRET", alerts.webhookSecret());
        alerts.webhookUrl().ifPresent(url -> url("BULWARK_ALERTS_WEBHOOK_URL", url));
        alerts.webhookSecret()
                .filter(secret -> secret.length() < SECRET_LENGTH_MIN)
                .ifPresent(weak -> problems.add("BULWARK_ALERTS_WEBHOOK_SECRET is too short: at least 32 characters,"
                        + " such as from: openssl rand -base64 32"));
    }

    private void url(String name, String text) {
        Optional<OutboundUrl> url = OutboundUrl.of(text, allowedHosts);
        if (url.isEmpty()) {
            problems.add(name + " must be an https address without user, password or fragment; plain http is for a host"
                    + " that BULWARK_MESSAGES_ALLOWED_HOSTS lists");
        }
        url.ifPresent(whole -> reachable(name, whole.host()));
    }

    private void contacts(String name, String what, Optional<List<String>> contacts, Predicate<String> isOne) {
        List<String> all = contacts.orElse(List.of());
        if (all.size() > CONTACTS_MAX || !all.stream().allMatch(isOne)) {
            problems.add(name + " must be at most 20 " + what + ", separated by commas");
        }
    }

    private void required(String name, Optional<?> value) {
        if (value.isEmpty()) {
            problems.add(name + " is missing: the channel is half configured");
        }
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isRegularFile(Path.of(file)) && Files.isReadable(Path.of(file));
        } catch (InvalidPathException malformed) {
            return false;
        }
    }
}
