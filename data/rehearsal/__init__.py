"""Pure: a voicemail said aloud against the clock, what was shown meanwhile, and what a take tells afterwards."""
