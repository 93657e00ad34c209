/** JSON as the service reads and writes it: one meaning per document, every fault of a request told at once. */
package dev.bulwark.platform.json;
