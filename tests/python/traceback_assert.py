def check(a, *, b):
    assert a == b, f"{a} is not {b}"
check(1, b=1)
x = {"a": [1, 2]}
check(x["a"][0], b=x["a"][1] + 3)
