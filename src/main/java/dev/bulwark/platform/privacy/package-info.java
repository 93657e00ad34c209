/** What features say about the personal data they keep. */
package dev.bulwark.platform.privacy;
