"""types"""


def _function():
    pass


def _generator():
    yield


async def _coroutine():
    pass


class _Holder:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
GeneratorType = type(_generator())
MethodType = type(_Holder().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(__import__("sys"))
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for key, value in kwargs.items():
            setattr(self, key, value)

    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__

    def __repr__(self):
        return "namespace(" + ", ".join(f"{key}={value!r}" for key, value in self.__dict__.items()) + ")"


class MappingProxyType(dict):
    def _refuse(self, *args, **kwargs):
        raise TypeError("'mappingproxy' object does not support item assignment")

    __setitem__ = __delitem__ = update = pop = clear = setdefault = _refuse

    def __repr__(self):
        return f"mappingproxy({dict.__repr__(self)})"


class DynamicClassAttribute(property):
    pass


GenericAlias = type(list[int])
UnionType = type(int | str)


class TracebackType:
    pass


class CodeType:
    pass


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return type(name, bases, namespace)


def coroutine(func):
    return func
