"""What an election portal is: typed, frozen records. No files, no Pelican, no pages."""
