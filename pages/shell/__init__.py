"""What every page stands in: the list of pages, the language, the scenario and its link, the cache."""
