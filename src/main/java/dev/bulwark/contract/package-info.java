/**
 * The contract as others read it: the OpenAPI document with an example for every operation and every problem, and the
 * catalogue of problems. Works at build time; nothing here runs with a request.
 */
package dev.bulwark.contract;
