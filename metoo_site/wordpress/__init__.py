"""WordPress.com as a company through which people may sign in; allauth does not bring it."""
