"""The portal's nouns: frozen dataclasses that hold what was published, and nothing that was not."""
