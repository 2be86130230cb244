"""In trouble: what being late costs, what may be done, and the ways out."""
