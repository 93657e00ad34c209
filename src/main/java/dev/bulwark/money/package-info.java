/** Amounts and currencies. Uses the JDK and nothing else; nothing here rounds. */
package dev.bulwark.money;
