/**
 * How the service speaks to others over HTTP: to public addresses, or to hosts that the operator lists; the address that is
 * connected to is the one that was judged; redirects are not followed; requests are signed. Knows no feature.
 */
package dev.bulwark.platform.outbound;
