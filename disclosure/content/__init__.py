"""From YAML files to a Portal, or to every reason why not."""
