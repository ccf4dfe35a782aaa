"""How pages and dialogs are laid out: headers, chips, notices, room on an old screen, wrapped Thai words."""
