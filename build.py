"""The whole site in one command. All of it is in disclosure/; options as `disclosure build --help`."""

import sys

from disclosure.cli import main

if __name__ == "__main__":
    main(["build", *sys.argv[1:]])
