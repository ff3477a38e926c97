/** Logins, roles, the locked doors, the cipher. */
package org.greenchannel.security;
