"""Whether the addresses that records name can still be opened: sources, documents, websites."""
