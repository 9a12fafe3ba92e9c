"""A public portal for what water, gas and heating companies must disclose."""

__version__ = "0.1.0"
