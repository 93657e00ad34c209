/**
 * What features tell each other of when something is wrong, without knowing one another: an alert is raised in one place and
 * heard in others. So is what people have to be told of.
 */
package dev.bulwark.platform.signal;
