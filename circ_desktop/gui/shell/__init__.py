"""The window itself: start, first run, sign-in, rail, status line, leaving. The only room that knows all the others."""
