/** People and accounts of a development database. Built into dev only: these beans do not exist in production. */
package dev.bulwark.demo;
