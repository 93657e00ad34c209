/**
 * From environment variables to a service that may open its port. In order of the start: {@code BulwarkConfigSource}
 * turns {@code BULWARK_*} into the framework's settings (and, in dev and test, starts a PostgreSQL of its own), {@code
 * ConfigGuard} refuses what is unsafe and names every fault at once, {@code SchemaStart} brings or checks the schema;
 * then the features start, and last the port opens.
 */
package dev.bulwark.platform.startup;
