/** Clocks of those who write or ask may differ by this much, in seconds, before anything is made of it. */
export const CLOCK_SLACK_SECONDS = 300;
