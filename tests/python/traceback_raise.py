def f(x):
    if x > 2:
        raise ValueError(
            "too big: "
            + str(x)
        )
    return f(x + 1) + 1
try:
    f(0)
except ValueError as e:
    raise e
