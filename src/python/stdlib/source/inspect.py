"""inspect, as far as helpers of migrations ask about functions and classes."""

import enum as _enum
import sys as _sys

_FUNCTION = type(lambda: 0)
_BUILTIN = type(len)
CO_VARARGS, CO_VARKEYWORDS = 4, 8


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, _FUNCTION)


def ismethod(object):
    return type(object).__name__ == "method"


def isbuiltin(object):
    return isinstance(object, _BUILTIN)


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def ismodule(object):
    return type(object).__name__ == "module"


def isgenerator(object):
    return type(object).__name__ == "generator"


def iscoroutine(object):
    return type(object).__name__ == "coroutine"


def _code_flags(object):
    while ismethod(object):
        object = object.__func__
    return getattr(getattr(object, "__code__", None), "co_flags", 0) if isfunction(object) else 0


def isgeneratorfunction(object):
    return bool(_code_flags(object) & 0x20)


def iscoroutinefunction(object):
    return bool(_code_flags(object) & 0x80)


def isasyncgenfunction(object):
    return bool(_code_flags(object) & 0x200)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def isdatadescriptor(object):
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def istraceback(object):
    return type(object).__name__ == "traceback"


def isframe(object):
    return type(object).__name__ == "frame"


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def getmembers(object, predicate=None):
    missing = []
    found = []
    for name in dir(object):
        value = getattr(object, name, missing)
        if value is not missing and (predicate is None or predicate(value)):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getattr_static(obj, attr, default=...):
    own = getattr(obj, "__dict__", {})
    if attr in own:
        return own[attr]
    for cls in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is ...:
        raise AttributeError(attr)
    return default


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isinstance(object, type):
        doc = next((cls.__doc__ for cls in object.__mro__[:-1] if cls.__doc__), None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    return object if ismodule(object) else _sys.modules.get(getattr(object, "__module__", None))


def getfile(object):
    if ismodule(object) and getattr(object, "__file__", None):
        return object.__file__
    if isinstance(object, type):
        return getfile(_sys.modules[object.__module__])
    while ismethod(object):
        object = object.__func__
    code = getattr(object, "__code__", getattr(object, "f_code", object))
    if hasattr(code, "co_filename"):
        return code.co_filename
    raise TypeError(f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}")


getsourcefile = getfile


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


class _empty:
    """Stands for what a signature does not say."""


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and type(annotation).__name__ != "GenericAlias":
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _ParameterKind(kind)
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        kept = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation}
        kept.update(changes)
        return Parameter(kept.pop("name"), kept.pop("kind"), **kept)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        if self.kind == _ParameterKind.VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self.kind == _ParameterKind.VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= Parameter.KEYWORD_ONLY or name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind == Parameter.VAR_POSITIONAL:
                found.extend(value)
            else:
                found.append(value)
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        by_keyword = False
        for name, parameter in self.signature.parameters.items():
            if not by_keyword:
                if parameter.kind >= Parameter.KEYWORD_ONLY or name not in self.arguments:
                    by_keyword = True
            if not by_keyword or name not in self.arguments:
                continue
            if parameter.kind == Parameter.VAR_KEYWORD:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == Parameter.VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind == Parameter.VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        inner = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<BoundArguments ({inner})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {parameter.name: parameter for parameter in parameters or ()}
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=..., return_annotation=...):
        return Signature(
            self.parameters.values() if parameters is ... else parameters,
            return_annotation=self.return_annotation if return_annotation is ... else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        values = list(args)
        given = dict(kwargs)
        rest = None
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == Parameter.VAR_POSITIONAL:
                if values:
                    arguments[name] = tuple(values)
                    values = []
            elif kind == Parameter.VAR_KEYWORD:
                rest = name
            elif values and kind != Parameter.KEYWORD_ONLY:
                if name in given and kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = values.pop(0)
            elif name in given and kind != Parameter.POSITIONAL_ONLY:
                if values:
                    raise TypeError("too many positional arguments")
                arguments[name] = given.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if values:
            raise TypeError("too many positional arguments")
        if given:
            if rest is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(given))!r}")
            arguments[rest] = given
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        positional_only = False
        starred = False
        for parameter in self.parameters.values():
            if parameter.kind == Parameter.POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if parameter.kind == Parameter.VAR_POSITIONAL:
                starred = True
            elif parameter.kind == Parameter.KEYWORD_ONLY and not starred:
                parts.append("*")
                starred = True
            parts.append(str(parameter))
        if positional_only:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        return isinstance(other, Signature) and (list(self.parameters.values()), self.return_annotation) == (
            list(other.parameters.values()), other.return_annotation)


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    notes = function.__annotations__
    defaults = function.__defaults__ or ()
    by_keyword = function.__kwdefaults__ or {}
    count = code.co_argcount
    parameters = []
    for at, name in enumerate(names[:count]):
        kind = Parameter.POSITIONAL_ONLY if at < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        before = at - (count - len(defaults))
        parameters.append(Parameter(name, kind, default=defaults[before] if before >= 0 else _empty, annotation=notes.get(name, _empty)))
    keyword_only = names[count:count + code.co_kwonlyargcount]
    at = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], Parameter.VAR_POSITIONAL, annotation=notes.get(names[at], _empty)))
        at += 1
    for name in keyword_only:
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default=by_keyword.get(name, _empty), annotation=notes.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], Parameter.VAR_KEYWORD, annotation=notes.get(names[at], _empty)))
    return Signature(parameters, return_annotation=notes.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind <= Parameter.POSITIONAL_OR_KEYWORD:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_partial(partial):
    found = signature(partial.func)
    bound = found.bind_partial(*partial.args, **partial.keywords)
    parameters = []
    keyword_only = False
    for name, parameter in found.parameters.items():
        if name in partial.keywords:
            keyword_only = True
            parameters.append(parameter.replace(default=partial.keywords[name], kind=Parameter.KEYWORD_ONLY if parameter.kind == Parameter.POSITIONAL_OR_KEYWORD else parameter.kind))
        elif name in bound.arguments and parameter.kind <= Parameter.POSITIONAL_OR_KEYWORD:
            continue
        elif keyword_only and parameter.kind == Parameter.POSITIONAL_OR_KEYWORD:
            parameters.append(parameter.replace(kind=Parameter.KEYWORD_ONLY))
        else:
            parameters.append(parameter)
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, **options):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda found: hasattr(found, "__signature__"))
    if isinstance(getattr(obj, "__signature__", None), Signature):
        return obj.__signature__
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if isfunction(obj):
        return _of_function(obj)
    if type(obj).__name__ == "partial":
        return _of_partial(obj)
    if isinstance(obj, type):
        for name in ("__init__", "__new__"):
            for cls in obj.__mro__:
                own = cls.__dict__.get(name)
                own = getattr(own, "__func__", own)
                if isfunction(own):
                    return _without_first(signature(own))
        return Signature()
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


from collections import namedtuple as _namedtuple  # noqa: E402

FullArgSpec = _namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
FrameInfo = _namedtuple("FrameInfo", "frame filename lineno function code_context index")


def getfullargspec(func):
    found = _of_function(func.__func__ if ismethod(func) else func)
    args, defaults, keyword_only, keyword_defaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    for name, parameter in found.parameters.items():
        if parameter.kind <= Parameter.POSITIONAL_OR_KEYWORD:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == Parameter.VAR_POSITIONAL:
            varargs = name
        elif parameter.kind == Parameter.VAR_KEYWORD:
            varkw = name
        else:
            keyword_only.append(name)
            if parameter.default is not _empty:
                keyword_defaults[name] = parameter.default
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, keyword_only, keyword_defaults or None, annotations)


def currentframe():
    return _sys._getframe(1)


def stack(context=1):
    frame = _sys._getframe(1)
    found = []
    while frame is not None:
        code = frame.f_code
        found.append(FrameInfo(frame, code.co_filename, frame.f_lineno, code.co_name, None, 0))
        frame = frame.f_back
    return found


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)
