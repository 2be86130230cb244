"""Choosing: how a loan can be repaid, changed and carried."""
