"""Pure rules and frozen values of the saraban: letters, registers, stamps, routes. No input or output."""
