import traceback
def t(f):
    try: f()
    except BaseException: print(traceback.format_exc())
def a():
    with 5: pass
def b():
    for i in 5:
        pass
def c():
    return [i for i in 5]
def d():
    with int("q") as f, 5 as b:
        pass
def e():
    class X(bool): pass
def g():
    x = y = (1,
      2) + 3
    return x
def h():
    from helpers.first import nothing
def i():
    a, b = 1
def j():
    l = []
    l[0] += 1
def k():
    x = 1
    x.foo = 3
def m():
    x = 1
    x.foo += 3
def n():
    @5
    def f(): pass
def o():
    lambda: (yield)
    raise ValueError("x") from 5
def p():
    try:
        raise KeyError(1)
    except 5:
        pass
def q():
    del x
def r():
    (1).real = 2
def s():
    def f(a=1/0): pass
def u():
    assert 1 == 2, "m"
def v():
    return 1 < "x" < 3
def w():
    return {1: 2}[3][4](5)
def x1():
    foo(1)(2)
def y1():
    return f"{1:q}"
def z1():
    for a, b in [1]:
        pass
def aa():
    x = [1,2
    ][7]
def bb():
    return -"a"
def cc():
    return not_there
def dd():
    print(*5)
def ee():
    print(**5)
def ff():
    return ("a"
       .foo())
def gg():
    if 1 + "x": pass
def hh():
    while [] < 3: pass
def ii():
    x: 5 + "a" = 3
    y = yield_()
def jj():
    (lambda: 1/0)()
def kk():
    return "abc".join([1])
def ll():
    return max(
       1, "a")
def mm():
    return {**{}, **5}
def nn():
    return [*5]
def oo():
    return (1 +
       2 + "a")
def pp():
    e = "é", 1 + "a"
for f in (a,b,c,d,e,g,i,j,k,m,n,o,p,q,r,s,u,v,w,x1,y1,z1,aa,bb,cc,dd,ee,ff,gg,hh,ii,jj,kk,ll,mm,nn,oo,pp): t(f)
