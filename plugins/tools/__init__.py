"""Commands around the build: serving with live reload, sample portals, benchmarks, drawn sample material.

Each is run as `python -m plugins.tools.NAME`, by tasks.py; nothing else imports this room.
"""
