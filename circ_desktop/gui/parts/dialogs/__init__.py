"""The dialogs that any place asks with: one question, a reason, days, help, keys, troubles."""
