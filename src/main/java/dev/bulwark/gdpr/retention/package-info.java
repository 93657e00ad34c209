/**
 * Deletes on schedule what nobody needs any more (GDPR, Art. 5(1)(e)): documents whose time is over, and customers whose
 * relationship ended long enough ago. What is due on a day is decided by its first moment, by rules that are rows of a table;
 * the report for a day is what the run of that day does. Features tell when relationships ended ({@link
 * dev.bulwark.platform.privacy.Relationships}) and delete their own items ({@link
 * dev.bulwark.platform.privacy.RetainedItems}); customers are erased by the
 * {@link dev.bulwark.platform.privacy.CustomerEraser}.
 *
 * <p>A run goes through customers by id and remembers how far it is; each deletion commits with its count and its audit event.
 * Each locks the run's row, then the customer's keys and row, under which it asks again whether this is due, then what the deletion
 * locks. Under a legal hold nothing is deleted, and by a run that {@code RetentionBrake} has not let pass neither. Owns the tables {@code
 * retention_rule, retention_run, retention_run_line}.
 */
package dev.bulwark.gdpr.retention;
