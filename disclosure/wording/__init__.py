"""The Chinese words that readers see, by area; no other Python holds Chinese outside the rules."""
