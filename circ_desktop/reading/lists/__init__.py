"""Tables and lists of recipients as offices hand them in. Takes from no other room."""
