class Thing:
    def method(self, *args, flag=False):
        if flag:
            return self.missing
        return (
            self.method(
                1,
                flag=True,
            )
        )
things = [Thing()]
result = [t.method(1) for t in things]
