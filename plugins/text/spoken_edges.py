"""Where a number begins and ends in a text, and what stands between two of them."""

FREE = r"(?<![\w.,/-])"
"""Nothing before that would make the figures part of something longer."""
END = r"(?![\w]|[.,/-][0-9])"
DASH = r"\s*[-–—]\s*"
YEAR = r"(?P<y>(?:1[0-9]|20|21)[0-9]{2})"
