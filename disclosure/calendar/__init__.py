"""Days and hours as people in China keep them."""
