"""Small widgets used in many places."""
