/** Contracts with family-doctor teams (家庭医生签约): asked for, confirmed, signed, ended, renewed; and what a team has done. */
package org.greenchannel.contract;
