"""What is announced, in the forms that feed readers, calendars and warning systems take."""
