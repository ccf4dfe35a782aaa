"""The way of a received letter through the office: put up, endorsed, ordered, received by divisions."""
