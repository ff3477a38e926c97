package org.greenchannel.processes;

/** What the lint has to say to the person who drew the model. */
record Finding(String element, String zh, String en) {
    @Override
    public String toString() {
        return element + "：" + zh + " / " + en;
    }
}
