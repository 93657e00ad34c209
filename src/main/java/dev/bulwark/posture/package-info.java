/** Whether the controls that were promised work: today the scanner, which an operator runs. */
package dev.bulwark.posture;
