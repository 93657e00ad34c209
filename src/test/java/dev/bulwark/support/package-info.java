/** What tests stand on: staff of every role, a client that speaks HTTP, and the books re-checked. */
package dev.bulwark.support;
