"""Vietnamese text: normal form, folding, slugs, collation, dates and numbers in words, lines broken by sense.

The lowest room: imports nothing of ours, knows nothing of elections, files or pages.
"""
