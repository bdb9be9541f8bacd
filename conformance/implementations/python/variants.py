"""The deliberate faults by name, and how one is declared."""

VARIANTS = {}


def variant(function):
    """A function that makes the implementation wrong when it is called; its docstring says how."""
    VARIANTS[function.__name__.replace("_", "-")] = function
    return function
