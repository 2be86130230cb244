"""Can I afford it, put for readers: fields, what is said, what is guessed. No widgets, no pictures."""
