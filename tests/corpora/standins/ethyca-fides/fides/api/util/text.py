"""Stands in for the text functions of Fides."""

import re


def to_snake_case(text):
    text = re.sub(r"[^\w\s-]", "", text.lower().strip())
    return re.sub(r"^-+|-+$", "", re.sub(r"[\s-]+", "_", text))
