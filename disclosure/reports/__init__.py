"""One report, said in several ways; all say the same."""
