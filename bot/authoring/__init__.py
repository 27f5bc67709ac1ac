"""Tools for authors: a start to write from, the story as a picture and as an outline, what has been tried, a proof."""
