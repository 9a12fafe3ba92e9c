"""`python -m disclosure` is the command."""

from disclosure.cli import main

main()
