"""What people say to a run: decisions, rulings and check-lists that come back as files, and what changes by them."""
