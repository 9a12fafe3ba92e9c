"""What is wrong with the content, in the forms in which it is read: a terminal, GitHub, a comment."""
