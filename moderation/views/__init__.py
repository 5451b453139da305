"""Pages of the desk, and the public ones about the policy and reports: form, service, page."""
