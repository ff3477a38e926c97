package org.greenchannel.referral.web;

/** A code with its name in both languages. */
record Named(String code, String zh, String en) {}
