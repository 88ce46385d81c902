def recurse(n):
    return recurse(n + 1)
try:
    recurse(0)
except RecursionError as error:
    print(error)
def again(n):
    if n == 0:
        raise RuntimeError("bottom")
    again(n - 1)
again(10)
