"""Exception groups, and what `except*` does with them."""


def _plural(count):
    return f"{count} sub-exception" + ("" if count == 1 else "s")


class BaseExceptionGroup(BaseException):
    def __new__(cls, *args):
        if len(args) != 2:
            raise TypeError(f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)")
        message, exceptions = args
        if not isinstance(message, str):
            raise TypeError(f"BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}")
        if not hasattr(exceptions, "__getitem__"):
            raise TypeError("second argument (exceptions) must be a sequence")
        errors = tuple(exceptions)
        if not errors:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        for at, error in enumerate(errors):
            if not isinstance(error, BaseException):
                raise ValueError(f"Item {at} of second argument (exceptions) is not an exception")
        plain = all(isinstance(error, Exception) for error in errors)
        if cls is BaseExceptionGroup and plain:
            cls = ExceptionGroup
        elif not plain and issubclass(cls, Exception):
            if cls is ExceptionGroup:
                raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
            raise TypeError(f"Cannot nest BaseExceptions in {cls.__name__!r}")
        group = super().__new__(cls, message, exceptions)
        group.message = message
        group.exceptions = errors
        return group

    def __init__(self, *args):
        super().__init__(*args)

    def __str__(self):
        return f"{self.message} ({_plural(len(self.exceptions))})"

    def __class_getitem__(cls, item):
        return cls

    def derive(self, exceptions):
        return BaseExceptionGroup(self.message, exceptions)

    def _part(self, errors):
        if not errors:
            return None
        part = self.derive(errors)
        part.__cause__ = self.__cause__
        part.__context__ = self.__context__
        part.__suppress_context__ = self.__suppress_context__
        part = part.with_traceback(self.__traceback__)
        if hasattr(self, "__notes__"):
            part.__notes__ = list(self.__notes__)
        return part

    def split(self, condition):
        test = _test(condition)
        if test(self):
            return self, None
        inside, outside = [], []
        for error in self.exceptions:
            if isinstance(error, BaseExceptionGroup):
                matched, rest = error.split(condition)
                if matched is not None:
                    inside.append(matched)
                if rest is not None:
                    outside.append(rest)
            elif test(error):
                inside.append(error)
            else:
                outside.append(error)
        return self._part(inside), self._part(outside)

    def subgroup(self, condition):
        return self.split(condition)[0]


BaseExceptionGroup.__module__ = "builtins"


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


ExceptionGroup.__module__ = "builtins"


def _test(condition):
    if isinstance(condition, type) and issubclass(condition, BaseException):
        return lambda error: isinstance(error, condition)
    if isinstance(condition, tuple) and all(isinstance(item, type) for item in condition):
        return lambda error: isinstance(error, condition)
    if callable(condition) and not isinstance(condition, type):
        return condition
    raise TypeError("expected a function, exception type or tuple of exception types")


def _leaves(error):
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            yield from _leaves(member)
    else:
        yield id(error)


class __except_star__:
    """One `try` statement with `except*` that caught something."""

    def __init__(self, error):
        self.error = error
        self.rest = error
        self.matched = None
        self.raised = []
        self.again = []

    def match(self, classes):
        for item in classes if isinstance(classes, tuple) else (classes,):
            if not (isinstance(item, type) and issubclass(item, BaseException)):
                raise TypeError("catching classes that do not inherit from BaseException is not allowed")
            if issubclass(item, BaseExceptionGroup):
                raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
        self.matched = None
        if self.rest is None:
            return False
        if isinstance(self.rest, BaseExceptionGroup):
            self.matched, self.rest = self.rest.split(classes)
        elif isinstance(self.rest, classes):
            self.matched, self.rest = BaseExceptionGroup("", [self.rest]), None
        return self.matched is not None

    def failed(self, error):
        if error.__context__ is self.error:
            error.__context__ = self.matched
        (self.again if error is self.matched else self.raised).append(error)

    def outcome(self):
        # What was raised again as it was caught joins what was never caught.
        left = self.rest
        if self.again and isinstance(self.error, BaseExceptionGroup):
            kept = set()
            for part in [*self.again, *([] if left is None else [left])]:
                kept.update(_leaves(part))
            left = self.error.subgroup(lambda error: id(error) in kept)
        elif self.again:
            left = self.error
        if not self.raised:
            return left
        if left is None and len(self.raised) == 1:
            return self.raised[0]
        return BaseExceptionGroup("", self.raised + ([] if left is None else [left]))
