"""Who is who: one key for every way to write a name, and who is meant by one."""
