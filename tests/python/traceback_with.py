class M:
    def __enter__(self): return self
    def __exit__(self, *args):
        if args[0]:
            raise OSError("exit failed")
def gen():
    yield 1
    {}["missing"]
def use():
    with M() as m:
        for x in gen():
            print(x)
use()
