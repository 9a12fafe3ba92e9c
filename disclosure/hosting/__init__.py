"""What is said where the repository is kept: the comment on a request, the issues about what is overdue.

Run by workflows that may write there (`python -m disclosure.hosting.comment`); so it imports no library at all.
"""
