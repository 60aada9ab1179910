"""The portal, from an editor's file to a citizen's page.

    content/**.md, *.yml
        │  reading     bytes → text with line marks → typed records; every problem collected
        │  rules       what one record alone cannot show: dangling links, duplicates, the election's law;
        │              linters of prose run when a file is read and are judged here
        ▼
    Portal (model)     frozen, valid, and free of anything that is not public yet
        │
        ├─ pages  feeds  search  banners  media  site_files  calendar  open_data  print  lookup  radio
        │                    builders, pure: Portal → outputs
        ▼
    publishing         renders and makes what changed, builds the new site aside, swaps it in whole
        ▲
    portal_plugin      the one file that imports Pelican

Imports run downwards only: portal_plugin → publishing, builders and reading; builders → model, text;
reading → rules → model → text. `tools` (serve, sample, benchmarks) stands beside portal_plugin.
"""
