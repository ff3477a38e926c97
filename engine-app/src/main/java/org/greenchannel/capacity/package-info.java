/**
 * The slot pool (号池): published places of institutions (visits, examinations, beds), the part kept for family doctors,
 * who holds which, and who waits for one. It knows records only by id and readable number.
 */
package org.greenchannel.capacity;
