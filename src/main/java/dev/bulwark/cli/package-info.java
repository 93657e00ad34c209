/**
 * The program. Without arguments it is the service; with the name of a command it does that and ends, without service,
 * database, configuration or secret, so that a command works on any machine; those whose names begin with audit- are for the
 * owner of the database, and need that and his credentials.
 */
package dev.bulwark.cli;
