"""From the list of candidates that an office keeps in Excel to content files: one module a step.

    file ─ table ─► sheets of cells ─ columns ─► which column is what ─ rows ─► one row a person
         ─ people ─► values or "cannot be read" ─ places ─► constituencies ─ addresses ─► file names
         ─ writing ─► content files;  order ─► stated against computed;  report ─► all of it in Vietnamese

Nothing is guessed and nothing is lost: what cannot be read is told with its cell and kept as a comment.
"""
