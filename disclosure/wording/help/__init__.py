"""The catalogue of everything that can be wrong: a code's words stand in `wording.problems`, the rest here."""
