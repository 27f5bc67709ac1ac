"""Alongside in a frame on another site: one script tag there, a page of ours inside, and no cookie."""
