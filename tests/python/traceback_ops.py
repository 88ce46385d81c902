import sys
def show(f):
    try:
        f()
    except Exception:
        import traceback
        print(traceback.format_exc())
x = 1; y = "s"; d = {}; l = [1]
def a(): return (x + 1) * (x + y)
def b(): return d["q"]["r"] + l[3]
def c(): l[5][1] = 3
def e(): x.foo.bar(1)
def g(): return [i + y for i in l]
def h(): x, z = 1, 2, 3
def i(): return len(5) + max(3)
def j(): return -y
def k(): del d["k"]
def m(): return x < y
def n(): return f"{y:d}"
def o(): import nosuchmodule
def p(): return {**5}
def q(): return not_defined + 1
for f in (a, b, c, e, g, h, i, j, k, m, n, o, p, q):
    show(f)
