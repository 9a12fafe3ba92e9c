"""What a change of the content means: in values, prices, verdicts, problems and pages."""
