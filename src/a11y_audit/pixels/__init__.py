"""What pictures of a page tell: pure arithmetic over pixels, without a browser."""
