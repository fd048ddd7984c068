"""What is done with the checkout: set it up, start it, test it, pin it. Standard library only."""
