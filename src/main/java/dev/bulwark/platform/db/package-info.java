/** What every user of the database shares: the schema at start, and hearing what others commit. */
package dev.bulwark.platform.db;
