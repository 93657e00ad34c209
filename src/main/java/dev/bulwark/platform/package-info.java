/** What every feature needs and no feature is. Knows no feature. */
package dev.bulwark.platform;
