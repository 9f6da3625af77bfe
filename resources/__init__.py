"""Data shipped with the program: form data, meets, selection orders, translations."""
