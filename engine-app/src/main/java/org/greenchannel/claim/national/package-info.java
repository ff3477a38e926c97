/** The national insurance interface that we serve (医保信息平台定点医药机构接口): 2206, 2207, 3101. */
package org.greenchannel.claim.national;
