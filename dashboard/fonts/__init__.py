"""The letters: Noto Sans in blocks, one small file each, so that a page and a picture carry only those they need."""
