package dev.bulwark.messages;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** A bank with a mail server, a gateway for SMS and a receiver of alerts on this machine, at ports that are free now. */
public class WithChannels implements QuarkusTestProfile {

    static final String WEBHOOK_SECRET = "0123456789abcdef0123456789abcdef";
    static final String SMS_SECRET = "sms-secret";

    private static final String PORT = "messages-test.port.";

    /** The same whichever class loader asks. */
    static int port(String channel) {
        return Integer.getInteger(PORT + channel);
    }

    private static int choosePort(String channel) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PORT + channel, String.valueOf(free.getLocalPort()));
            return free.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bulwark.mail.host", "localhost");
        settings.put("bulwark.mail.port", String.valueOf(choosePort("mail")));
        settings.put("bulwark.mail.from", "bank@bank.test");
        settings.put("bulwark.mail.tls", "disable");
        settings.put("bulwark.sms.gateway-url", "http://localhost:" + choosePort("sms") + "/send");
        settings.put("bulwark.sms.gateway-secret", SMS_SECRET);
        settings.put("bulwark.alerts.mail-to", "duty@bank.test,security@bank.test");
        settings.put("bulwark.alerts.sms-to", "+4930123456");
        settings.put("bulwark.alerts.webhook-url", "http://localhost:" + choosePort("webhook") + "/alerts");
        settings.put("bulwark.alerts.webhook-secret", WEBHOOK_SECRET);
        settings.put("bulwark.messages.allowed-hosts", "localhost");
        settings.put("bulwark.messages.timeout", "5s");
        settings.put("bulwark.messages.retry-first", "200ms");
        settings.put("bulwark.messages.retry-longest", "1s");
        settings.put("bulwark.messages.circuit-open-for", "500ms");
        settings.put("bulwark.messages.measure-every", "1s");
        return settings;
    }
}
