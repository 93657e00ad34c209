package dev.bulwark.loans.book;

import static dev.bulwark.loans.book.Texts.text;

import dev.bulwark.loans.Why;
import dev.bulwark.loans.book.ScheduleView.InstalmentView;
import dev.bulwark.loans.book.ScheduleView.VersionView;
import dev.bulwark.loans.schedule.Instalment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows a version of a schedule with the reasons of its numbers, computed again from its terms. */
final class ScheduleExplained {

    private final Standing shown;
    private final List<Instalment> computed;
    private final Currency currency;

    private ScheduleExplained(Standing shown) {
        this.shown = shown;
        this.currency = shown.loan().amount().currency();
        this.computed = shown.version().instalments() == 0
                ? List.of()
                : Lines.unmoved(shown.version(), shown.loan().conditions(), currency)
                        .schedule()
                        .instalments();
    }

    /**
     * Away from the event loop.
     *
     * @param shown with the version that is wanted and its lines
     * @param versions of the loan, the oldest first
     * @param reasons why it was rescheduled, by version; empty for who may not see them
     */
    static ScheduleView of(Standing shown, List<Version> versions, Map<Integer, String> reasons) {
        ScheduleExplained explained = new ScheduleExplained(shown);
        return new ScheduleView(
                shown.loan().id(),
                shown.loan().status().stored(),
                explained.currency.getCurrencyCode(),
                shown.version().version(),
                shown.book().version(),
                shown.on(),
                versions.stream()
                        .map(each -> explained.view(each, reasons.get(each.version())))
                        .toList(),
                shown.lines().stream().map(explained::view).toList());
    }

    private VersionView view(Version version, String because) {
        return new VersionView(
                version.version(),
                version.reason().name().toLowerCase(Locale.ROOT),
                because,
                version.madeOn(),
                text(version.amountMinor(), currency),
                Why.percent(version.ratePercent()),
                version.instalments());
    }

    private InstalmentView view(Line line) {
        int at = line.no() - shown.version().firstNo();
        boolean before = at < 0 || computed.isEmpty();
        return new InstalmentView(
                line.no(),
                line.from(),
                line.to(),
                line.due(),
                state(line),
                text(line.charged().totalMinor(), currency),
                PartsView.of(line.charged(), currency),
                text(line.earnedMinor(), currency),
                line.capitalisedMinor() == 0 ? null : text(line.capitalisedMinor(), currency),
                text(line.balanceMinor(), currency),
                PartsView.of(line.paid(), currency),
                text(line.unpaid().totalMinor(), currency),
                line.lateFeeOn(),
                line.settledOn(),
                before ? null : why(computed.get(at)),
                before ? note() : null);
    }

    private Why why(Instalment instalment) {
        return Why.of(Lines.unmovedTerms(shown.version(), shown.loan().conditions(), currency), instalment.reasons());
    }

    private String note() {
        return shown.version().reason() == Version.Reason.PREPAYMENT
                ? "repaid early; interest of the days before it"
                : "owed besides principal when the loan was rescheduled";
    }

    private String state(Line line) {
        LocalDate on = shown.on();
        if (line.isSettled()) {
            return "settled";
        }
        if (shown.version().version() != shown.book().version() || !shown.book().open()) {
            return "void";
        }
        if (line.due().isBefore(on)) {
            return "past_due";
        }
        return line.isOver(on) ? "due" : "ahead";
    }
}
