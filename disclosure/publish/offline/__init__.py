"""The site for a disk: what opens from a USB stick by `file://`, where no module can be loaded and nothing fetched."""
