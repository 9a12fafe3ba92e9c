"""The site: one Flask app, served live or frozen into files. Flask, Markdown and nh3 come in by this door only."""
