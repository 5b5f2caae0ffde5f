"""How answers that are the same for everyone go out: made once, and packed once."""
