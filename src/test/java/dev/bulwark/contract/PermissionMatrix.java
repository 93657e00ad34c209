package dev.bulwark.contract;

import static io.restassured.http.ContentType.JSON;
import static java.time.ZoneOffset.UTC;

import dev.bulwark.contract.ContractOperation.Place;
import dev.bulwark.platform.problem.Problem;
import dev.bulwark.support.Answers;
import dev.bulwark.support.Applications;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Files;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Calls operations as every role, with its own, a foreign and an absent object, and tells what should not be. */
final class PermissionMatrix {

    /** The column of the page for somebody who is not logged in. */
    static final String NOBODY = "nobody";

    private static final String ABSENT = "01937f3c-0000-7000-8000-000000000000";

    /** An answer that goes on for as long as its caller may have it. */
    private static final String ENDLESS = "streamAlerts";

    /** What an operation that is open to everybody says to a proof that is none. */
    private static final Set<String> WRONG_PROOFS =
            Set.of("invalid_credentials", "invalid_mfa_token", "invalid_passkey", "invalid_refresh_token");

    /** Less than a user's limit of a minute, so that limits never decide here. */
    private static final int CALLS_MAX = 200;

    /** Less than an access token lives, however slow the machine is. */
    private static final long SERVICE_MAX_NANOS = TimeUnit.MINUTES.toNanos(2);

    /** The ids of one kind of object: the customer's own one, another customer's, and one that is anybody's. */
    record Ids(String own, String foreign, String other) {}

    private final Bank bank;
    private final Map<String, Ids> objects;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Long> hiredNanos = new HashMap<>();

    /** @param objects by kind; there must be a customer, who is played by the role customer */
    PermissionMatrix(Bank bank, Map<String, Ids> objects) {
        this.bank = bank;
        this.objects = objects;
    }

    /** @param rights what each role should be able to do, by role */
    List<String> faults(ContractOperation operation, Map<String, Right> rights) {
        List<String> faults = new ArrayList<>();
        rights.forEach((role, right) -> {
            String cell = role + ": " + operation + ' ';
            judge(operation, right, role, call(operation, role, null, null)).forEach(fault -> faults.add(cell + fault));
            operation.places().stream()
                    .filter(Place::isGoverned)
                    .forEach(place -> byObject(operation, right, role, place)
                            .forEach(fault -> faults.add(cell + "with another " + place.name() + ' ' + fault)));
        });
        return faults;
    }

    private List<String> judge(ContractOperation operation, Right right, String role, Response answer) {
        if (right == Right.NO) {
            return refused(role, answer);
        }
        List<String> faults = passed(answer);
        boolean exists = operation.places().stream().allMatch(place -> objects.containsKey(place.kind()));
        if (answer.statusCode() == 404
                && exists
                && !isOfAnotherDepartment(operation, role)
                && !isPaidToAnother(operation)) {
            faults.add("is answered 404 for an object that is there");
        }
        return faults;
    }

    /** The approvals that are there are about accounts: who decides about loans alone does not see them. */
    private static boolean isOfAnotherDepartment(ContractOperation operation, String role) {
        return operation.path().startsWith("/api/approvals/") && role.equals("loan_officer");
    }

    /** A loan is paid out to its own customer alone: an account of another's looks absent, and the loan is there. */
    private static boolean isPaidToAnother(ContractOperation operation) {
        return operation.path().equals("/api/loans/disburse");
    }

    private List<String> byObject(ContractOperation operation, Right right, String role, Place place) {
        Ids ids = objects.get(place.kind());
        if (ids == null && right == Right.OWN) {
            return List.of("cannot be tested: nobody has a " + place.kind());
        }
        Response absent = call(operation, role, place, ABSENT);
        Response foreign = call(operation, role, place, ids == null ? ABSENT : ids.foreign());
        if (right == Right.YES) {
            List<String> faults = passed(absent);
            faults.addAll(judge(operation, right, role, foreign));
            return faults;
        }
        List<String> faults = new ArrayList<>();
        if (right == Right.NO) {
            faults.addAll(refused(role, absent));
            faults.addAll(refused(role, foreign));
        } else if (!isHidden(operation, foreign) && !place.in().equals("query")) {
            faults.add("is answered " + foreign.statusCode() + " for a foreign object, not 404");
        }
        if (!sameAnswer(foreign, absent)) {
            faults.add("tells a foreign object from an absent one: " + foreign.asString() + absent.asString());
        }
        return faults;
    }

    /** A batch is no object itself: the line that names one is refused as a request for it alone would be. */
    private static boolean isHidden(ContractOperation operation, Response answer) {
        return operation.id().equals("transferBatch")
                ? answer.statusCode() == 422
                        && "account_not_found".equals(Answers.text(answer, "/results/0/problem/code"))
                : answer.statusCode() == 404;
    }

    private static boolean sameAnswer(Response one, Response other) {
        return one.statusCode() == other.statusCode() && withoutRequestId(one).equals(withoutRequestId(other));
    }

    /** The id stands in {@code request_id} and at the end of {@code instance}. */
    private static String withoutRequestId(Response answer) {
        return answer.asString().replace(answer.header("X-Request-ID"), "");
    }

    private static List<String> refused(String role, Response answer) {
        int status = role.equals(NOBODY) ? 401 : 403;
        String code = role.equals(NOBODY) ? "unauthenticated" : "access_denied";
        boolean refused = answer.statusCode() == status
                && answer.contentType().startsWith(Problem.MEDIA_TYPE)
                && code.equals(Answers.text(answer, "/code"));
        return refused ? List.of() : List.of("should be refused, but is answered " + answer.statusCode());
    }

    /** Past authorization: whatever the operation says itself, even that a password or a refresh token is wrong. */
    private static List<String> passed(Response answer) {
        int status = answer.statusCode();
        boolean denied = status == 403
                || status == 401 && !WRONG_PROOFS.contains(String.valueOf(Answers.text(answer, "/code")))
                || Set.of(405, 415, 429).contains(status)
                || status >= 500;
        List<String> faults = new ArrayList<>();
        if (denied) {
            faults.add("should be let through, but is answered " + status + ' ' + answer.asString());
        }
        return faults;
    }

    /** @param varied the place that names {@code id}; all others name the customer's own objects */
    private Response call(ContractOperation operation, String role, Place varied, String id) {
        Map<Place, String> ids = new LinkedHashMap<>();
        for (Place place : operation.places()) {
            Ids known = objects.getOrDefault(place.kind(), new Ids(ABSENT, ABSENT, ABSENT));
            ids.put(place, place.isGoverned() ? known.own() : known.other());
        }
        if (varied != null) {
            ids.put(varied, id);
        }
        RequestSpecification request = (role.equals(NOBODY)
                        ? Bank.from(Bank.newAddress())
                        : person(role).request())
                .header("Idempotency-Key", Bank.newKey())
                .queryParams(operation.query());
        ids.forEach((place, value) -> {
            if (place.in().equals("query")) {
                request.queryParam(place.name(), value);
            }
        });
        if (operation.body() != null) {
            request.contentType(JSON).body(operation.bodyWith(ids));
        }
        if (operation.id().equals(ENDLESS)) {
            request.header("Last-Event-ID", "none"); // let through, it is refused for that
        }
        Response answer = request.request(operation.verb(), operation.pathWith(ids));
        dismissIfLoggedOut(operation, role);
        return answer;
    }

    private Person person(String role) {
        boolean old = System.nanoTime() - hiredNanos.getOrDefault(role, 0L) > SERVICE_MAX_NANOS;
        if (calls.merge(role, 1, Integer::sum) % CALLS_MAX == 0 || old) {
            people.remove(role);
            hiredNanos.put(role, System.nanoTime());
        }
        return people.computeIfAbsent(
                role,
                name -> name.equals("customer")
                        ? bank.customer(objects.get("customer").own())
                        : bank.staff(name));
    }

    /** Some operations end the session that calls them; the next call needs another. */
    private void dismissIfLoggedOut(ContractOperation operation, String role) {
        Person person = people.get(role);
        if (person != null
                && operation.path().startsWith("/api/auth/")
                && operation.verb().equals("POST")
                && person.get("/api/auth/me").statusCode() == 401) {
            people.remove(role);
        }
    }

    /** Customers' users with an account, a transfer that waits for its approval, a loan, a schedule and a hold of each. */
    static Map<String, Ids> makeObjects(Bank bank) {
        Person teller = bank.staff("teller");
        List<String> customers = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        List<String> approvals = new ArrayList<>();
        List<String> schedules = new ArrayList<>();
        List<String> holds = new ArrayList<>();
        List<String> users = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        List<String> loans = new ArrayList<>();
        Person applicant = bank.staff("manager");
        String payee = Bank.accountWith(teller, "1.00");
        for (int n = 0; n < 3; n++) {
            customers.add(Bank.createCustomer(teller));
            accounts.add(Bank.openAccount(teller, customers.get(n), "EUR"));
            Bank.deposit(teller, accounts.get(n), "1000.00");
            Map<String, Object> large = Bank.transfer(accounts.get(n), payee, "10000.01");
            Map<String, Object> monthly = new HashMap<>(Bank.transfer(accounts.get(n), payee, "1.00"));
            monthly.putAll(Map.of("first_date", LocalDate.now(UTC).plusYears(1).toString(), "frequency", "monthly"));
            Person customer = bank.customer(customers.get(n));
            users.add(customer.userId().toString());
            documents.add(Files.upload(teller, customers.get(n), "contract").path("document_id"));
            approvals.add(customer.post("/api/accounts/transfer", Bank.newKey(), large)
                    .path("approval_id"));
            loans.add(Applications.insert(customers.get(n), applicant));
            schedules.add(customer.post("/api/accounts/schedule", monthly).path("schedule_id"));
            Map<String, Object> hold = Map.of("account_id", accounts.get(n), "amount", "50.00", "currency", "EUR");
            holds.add(customer.post("/api/accounts/hold", Bank.newKey(), hold).path("hold_id"));
        }
        return Map.of(
                "customer", ids(customers),
                "account", ids(accounts),
                "approval", ids(approvals),
                "schedule", ids(schedules),
                "hold", ids(holds),
                "document", ids(documents),
                "loan", ids(loans),
                "replaces", ids(documents),
                "user", ids(users));
    }

    private static Ids ids(List<String> three) {
        return new Ids(three.get(0), three.get(1), three.get(2));
    }
}
