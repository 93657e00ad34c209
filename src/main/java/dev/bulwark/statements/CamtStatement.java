package dev.bulwark.statements;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * ISO 20022 BankToCustomerStatement, camt.053.001.08: the version that SEPA's and SWIFT's guidelines moved to. One
 * statement a message, one transaction an entry. The order of the elements is the schema's; keep it.
 */
final class CamtStatement implements StatementDocument {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    /** The JDK's, whatever else is on the class path. It is safe to share once it is configured. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StatementHead head;
    private final XMLStreamWriter xml;

    CamtStatement(StatementHead head, ChunkSink sink) throws IOException {
        this.head = head;
        try {
            this.xml = FACTORY.createXMLStreamWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void begin() throws IOException {
        writing(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("BkToCstmrStmt");
            element("GrpHdr", () -> {
                leaf("MsgId", plain(head.statementId()));
                leaf("CreDtTm", head.createdAt().toString());
            });
            xml.writeStartElement("Stmt");
            leaf("Id", plain(head.statementId()));
            leaf("ElctrncSeqNb", Long.toString(head.lastNo())); // grows with the account's entries, without a counter
            leaf("CreDtTm", head.createdAt().toString());
            element("FrToDt", () -> {
                leaf("FrDtTm", head.period().from().toString());
                leaf("ToDtTm", head.period().to().toString());
            });
            element("Acct", () -> {
                account(head.iban());
                leaf("Ccy", head.currency().getCurrencyCode());
            });
            balance("OPBD", head.openingMinor(), head.period().firstDay().toString());
            balance(
                    "CLBD",
                    head.closingMinor(),
                    head.period().lastDay(head.createdAt()).toString());
            summary();
        });
    }

    /** Count and net only: they follow from the balances, where the sums of each side would need all entries first. */
    private void summary() throws XMLStreamException {
        int scale = head.currency().getDefaultFractionDigits();
        BigDecimal net =
                BigDecimal.valueOf(head.closingMinor(), scale).subtract(BigDecimal.valueOf(head.openingMinor(), scale));
        element(
                "TxsSummry",
                () -> element("TtlNtries", () -> {
                    leaf("NbOfNtries", Long.toString(head.entries()));
                    element("TtlNetNtry", () -> {
                        leaf("Amt", net.abs().toPlainString());
                        indicator(net.signum() >= 0);
                    });
                }));
    }

    private void balance(String code, long balanceMinor, String date) throws XMLStreamException {
        element("Bal", () -> {
            element("Tp", () -> element("CdOrPrtry", () -> leaf("Cd", code)));
            amount(Math.abs(balanceMinor));
            indicator(balanceMinor >= 0);
            element("Dt", () -> leaf("Dt", date));
        });
    }

    @Override
    public void add(StatementEntry entry) throws IOException {
        writing(() -> element("Ntry", () -> {
            leaf("NtryRef", Long.toString(entry.entryNo()));
            amount(entry.amountMinor());
            indicator(entry.credit());
            if (entry.kind().equals("reversal")) {
                leaf("RvslInd", "true");
            }
            element("Sts", () -> leaf("Cd", "BOOK"));
            element("BookgDt", () -> leaf("DtTm", entry.bookedAt().toString()));
            element("ValDt", () -> leaf("Dt", entry.valueDate().toString()));
            leaf("AcctSvcrRef", plain(entry.transferId()));
            bankTransactionCode(entry);
            element("NtryDtls", () -> element("TxDtls", () -> details(entry)));
        }));
    }

    private void bankTransactionCode(StatementEntry entry) throws XMLStreamException {
        BankTransactionCode code = BankTransactionCode.of(entry.kind(), entry.credit());
        element("BkTxCd", () -> {
            element("Domn", () -> {
                leaf("Cd", code.domain());
                element("Fmly", () -> {
                    leaf("Cd", code.family());
                    leaf("SubFmlyCd", code.subFamily());
                });
            });
            element("Prtry", () -> leaf("Cd", entry.kind()));
        });
    }

    private void details(StatementEntry entry) throws XMLStreamException {
        element("Refs", () -> {
            leaf("AcctSvcrRef", plain(entry.transferId()));
            leaf("EndToEndId", "NOTPROVIDED");
        });
        amount(entry.amountMinor());
        indicator(entry.credit());
        if (entry.counterIban() != null) {
            element(
                    "RltdPties",
                    () -> element(entry.credit() ? "DbtrAcct" : "CdtrAcct", () -> account(entry.counterIban())));
        }
        if (entry.reference() != null && !entry.reference().isEmpty()) {
            element("RmtInf", () -> leaf("Ustrd", legal(entry.reference())));
        }
    }

    @Override
    public void flush() throws IOException {
        writing(xml::flush);
    }

    @Override
    public void end() throws IOException {
        writing(() -> {
            xml.writeEndDocument();
            xml.close();
        });
    }

    private void account(String iban) throws XMLStreamException {
        element("Id", () -> leaf("IBAN", iban));
    }

    private void amount(long amountMinor) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", head.currency().getCurrencyCode());
        xml.writeCharacters(head.text(amountMinor));
        xml.writeEndElement();
    }

    private void indicator(boolean credit) throws XMLStreamException {
        leaf("CdtDbtInd", credit ? "CRDT" : "DBIT");
    }

    private void leaf(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    /** 32 characters: the standard's references have room for 35. */
    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }

    /**
     * The text with U+FFFD for what XML 1.0 cannot carry (section 2.2), not even escaped. Refusing it would let a payer
     * who writes such a reference take the receiver's statements away.
     */
    static String legal(String text) {
        return text.codePoints()
                .map(point -> isLegal(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int point) {
        return point >= 0x20 && point <= 0xD7FF
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private static void writing(Content content) throws IOException {
        try {
            content.write();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private interface Content {
        void write() throws XMLStreamException;
    }
}
