"""Finding things in the portal: one set of terms, read by the browser from static shards and by Whoosh elsewhere."""
