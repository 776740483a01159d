"""Everything between Textual and the terminal: what is sent, what comes in, and how the app leaves."""
