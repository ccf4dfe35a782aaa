"""Tables and lists of recipients as offices hand them in."""
