/**
 * The way in. {@link dev.bulwark.platform.web.RequestChain} lists every link that a request passes, in order; each link
 * is one small class. Nothing here knows a feature: auth plugs in through {@link
 * dev.bulwark.platform.web.TokenOwner} and, for answers that go on for long, {@link dev.bulwark.platform.web.CallerCheck}.
 */
package dev.bulwark.platform.web;
