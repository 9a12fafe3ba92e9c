"""From a portal and its report to a folder that any static host can serve."""
