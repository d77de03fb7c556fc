package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Spaces;

/** Finds one part of a text. Between words there may be any number of blanks; between commas an empty part is a part. */
record Split(String separator, int part) {
    String of(String text) {
        String whole = separator.isBlank() ? Spaces.collapsed(text) : text;
        String between = separator.isBlank() ? " " : separator;
        return part > 0 ? fromStart(whole, between) : fromEnd(whole, between);
    }

    private String fromStart(String text, String between) {
        int start = 0;
        for (int i = 1; i < part; i++) {
            int next = text.indexOf(between, start);
            if (next < 0) {
                return "";
            }
            start = next + between.length();
        }
        int end = text.indexOf(between, start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    private String fromEnd(String text, String between) {
        int end = text.length();
        for (int i = -1; i > part; i--) {
            int previous = text.lastIndexOf(between, end - between.length());
            if (previous < 0 || end < between.length()) {
                return "";
            }
            end = previous;
        }
        int start = end < between.length() ? -1 : text.lastIndexOf(between, end - between.length());
        return start < 0 ? text.substring(0, end) : text.substring(start + between.length(), end);
    }
}
