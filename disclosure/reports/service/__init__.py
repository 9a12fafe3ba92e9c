"""Service as it is delivered, for chosen companies: inspection findings and hotline figures, each with its source."""
