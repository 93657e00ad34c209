package dev.bulwark.loans.applications;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import jakarta.inject.Singleton;

/** Loan officers who take applications. Each takes as many as the limit of a minute lets him, then another one does. */
@Singleton
class Applicants {

    static final int LIMIT = 10;

    private final Bank bank;
    private Person officer;
    private int taken;

    Applicants(Bank bank) {
        this.bank = bank;
    }

    /** Who has taken none yet. */
    Person fresh() {
        return bank.staff("loan_officer");
    }

    /** For one application. */
    Person next() {
        if (officer == null || taken == LIMIT) {
            officer = fresh();
            taken = 0;
        }
        taken++;
        return officer;
    }
}
