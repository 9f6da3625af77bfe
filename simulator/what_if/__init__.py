"""What may be assumed, and what has been ridden: values, bounds, sentences, clashes."""
