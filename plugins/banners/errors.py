"""What stops a banner from being drawn."""


class CannotDraw(Exception):
    """A wording that no honest picture can be made of; the message is in Vietnamese, for the editor:
    what is wrong; how to mend it."""
