"""Stands in for oslo.utils: words that mean yes and no."""

TRUE = ("1", "t", "true", "on", "y", "yes")
FALSE = ("0", "f", "false", "off", "n", "no")


def bool_from_string(subject, strict=False, default=False):
    if isinstance(subject, bool):
        return subject
    text = str(subject).strip().lower()
    if text in TRUE:
        return True
    return False if text in FALSE else default


def int_from_bool_as_string(subject):
    return int(bool_from_string(subject))
