package dev.stagedoor.ashby;

/** One interview stage of one plan, as Ashby names it. {@code type} is an open set: Lead, PreInterviewScreen, Active, Offer, Hired, Archived, or new. */
public record Stage(String id, String title, String type, int order, String planId) {}
