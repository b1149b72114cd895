"""What a person must still do for each criterion, as a file to fill in, and back again as rulings."""
