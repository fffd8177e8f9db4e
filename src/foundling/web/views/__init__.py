"""View models: what a page shows, computed without any web; pure functions of editions and readings."""
