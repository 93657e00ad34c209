/**
 * What features tell each other of when something is wrong, without knowing one another: an alert is raised in one place and
 * heard in others; addresses are blocked in one place, and shown and let in again from another. So is what people have to be
 * told of. A feature also tells here how its control can be seen to work ({@link
 * dev.bulwark.platform.signal.ControlProbe}).
 */
package dev.bulwark.platform.signal;
