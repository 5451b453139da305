"""The desk: the policy, the queue, and the people who read."""
