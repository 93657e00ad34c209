/**
 * The program. Without arguments it is the service; with the name of a command it does that and ends, without service,
 * database, configuration or secret, so that a command works on any machine.
 */
package dev.bulwark.cli;
