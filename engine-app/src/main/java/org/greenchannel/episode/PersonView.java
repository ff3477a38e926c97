package org.greenchannel.episode;

import org.greenchannel.act.Text;

/** A person as those who work on their record see them; whole names are for those who take part. */
public record PersonView(String id, Text name, Text sexText, int age, String maskedId, String phone) {}
