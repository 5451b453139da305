"""Tests against real servers: processes, queues and connections as in production."""
