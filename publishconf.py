"""Settings of the public portal: pelicanconf.py with the public address."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITEURL = "https://baucu.lacgiang.example"
