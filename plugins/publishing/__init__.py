"""From promised outputs to a published site: only what changed is made, and the site changes in one step.

fingerprints   what an output depends on, as one digest
theme          templates and static files of the theme, with their digests
render         a page to HTML
making         promises whose fingerprint is new to bytes, by two processes
trees          the published tree and the one before it; what each holds; the swap
publish        the order of all this
"""
