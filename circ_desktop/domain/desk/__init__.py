"""The way of a received letter through the office: route, slip, what waits for whom."""
