"""What passes between pages and the network: gate, border of a page, headers of ours, how much may come."""
