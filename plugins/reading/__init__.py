"""From the files of content/ to one valid Portal; nothing above this room ever sees a file of content.

scan           what lies in content/, each file in its place
source         bytes → text
front_matter   YAML → strings with line marks
parse          strings → typed records, the schema's complaints in an editor's words
markdown_body  Markdown → safe HTML
probe, media   pictures and attachments: what they truly are
entries        all this for many files, remembered in the store
load           everything together, the rules asked, the Portal made
moment         which moment the build shows
"""
