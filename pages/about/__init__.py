"""About the product itself: how it computes, and what it rests on."""
