"""Before signing: what the loan is and what it costs."""
