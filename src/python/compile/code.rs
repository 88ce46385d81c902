//! Compiled code: instructions with the source range of each.

use std::rc::Rc;

use ruff_python_ast::{CmpOp, Operator, UnaryOp};

use crate::python::text::Str;
use crate::python::value::Value;
use crate::source::{FileId, SourceFile, Span};

/// What kind of frame running the code makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeKind {
    /// A module's body: names are globals.
    Module,
    /// A class body: names live in the class's namespace.
    Class,
    /// A function, lambda or comprehension.
    Function,
    /// A function with `yield`.
    Generator,
    /// `async def`.
    Coroutine,
    /// `async def` with `yield`.
    AsyncGenerator,
}

/// The parameters of a function; they are its first local variables.
#[derive(Debug, Clone, Copy, Default)]
pub struct ParameterCounts {
    /// Positional parameters before `/`.
    pub positional_only: usize,
    /// All positional parameters.
    pub positional: usize,
    /// Parameters that can only be named.
    pub keyword_only: usize,
    /// Whether there is `*args`; it follows the keyword-only ones.
    pub rest: bool,
    /// Whether there is `**kwargs`; it comes last.
    pub keywords: bool,
}

impl ParameterCounts {
    /// How many local variables parameters take.
    pub fn total(&self) -> usize {
        self.positional + self.keyword_only + usize::from(self.rest) + usize::from(self.keywords)
    }
}

/// One compiled module, class body, function, lambda or comprehension.
pub struct Code {
    /// `co_name`
    pub name: Str,
    /// `co_qualname`
    pub qualname: Str,
    /// The file, in the evaluator's source map.
    pub file: FileId,
    /// The file's text.
    pub source: Rc<SourceFile>,
    /// Whether it belongs to a library of ours rather than to what was loaded.
    pub library: bool,
    /// What running it makes.
    pub kind: CodeKind,
    /// Its parameters.
    pub parameters: ParameterCounts,
    /// Local variables, parameters first.
    pub locals: Vec<Str>,
    /// Variables shared with functions inside.
    pub cells: Vec<Str>,
    /// `(local, cell)`: parameters that start out in a cell.
    pub cell_parameters: Vec<(u32, u32)>,
    /// Variables shared with functions around; their cells follow those of `cells`.
    pub free: Vec<Str>,
    /// Names of attributes, globals and the like.
    pub names: Vec<Str>,
    /// Constants, nested code among them.
    pub constants: Vec<Value>,
    /// Names of keyword arguments of calls.
    pub keyword_names: Vec<Rc<[Str]>>,
    /// The docstring.
    pub doc: Option<Str>,
    /// The line the definition begins on.
    pub first_line: u32,
    pub(crate) instructions: Vec<Instruction>,
    /// The source range of each instruction.
    pub(crate) ranges: Vec<(u32, u32)>,
}

impl Code {
    /// `co_flags`, as far as it tells what a call makes.
    pub fn flags(&self) -> i64 {
        let kind = match self.kind {
            CodeKind::Generator => 0x20,
            CodeKind::Coroutine => 0x80,
            CodeKind::AsyncGenerator => 0x200,
            _ => 0,
        };
        kind | if self.parameters.rest { 4 } else { 0 } | if self.parameters.keywords { 8 } else { 0 }
    }

    /// The source range of instruction `at`.
    pub(crate) fn span(&self, at: usize) -> Span {
        let (start, end) = self.ranges.get(at).copied().unwrap_or((0, 0));
        Span { file: self.file, start, end }
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<code {}>", self.qualname)
    }
}

/// One step of the machine. `push` and `pop` mean the frame's stack; `u32` operands index the
/// tables of [`Code`] or are counts; jump targets are instruction numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Instruction {
    /// Pushes a constant.
    Constant(u32),
    PushNone,
    PushTrue,
    PushFalse,
    PushInt(i32),
    Pop,
    Duplicate,
    DuplicateTwo,
    /// `a b` → `a b a`
    DuplicateBelow,
    /// `a b` → `b a`
    Swap,
    /// `a b c` → `c a b`
    RotateThree,

    LoadLocal(u32),
    StoreLocal(u32),
    DeleteLocal(u32),
    LoadCell(u32),
    StoreCell(u32),
    DeleteCell(u32),
    /// Pushes the cell itself, for a closure.
    PushCell(u32),
    LoadGlobal(u32),
    StoreGlobal(u32),
    DeleteGlobal(u32),
    /// In class bodies and modules: namespace, then globals, then built-ins.
    LoadName(u32),
    StoreName(u32),
    DeleteName(u32),
    /// In class bodies: namespace, then the cell.
    LoadClassCell(u32, u32),

    LoadAttribute(u32),
    StoreAttribute(u32),
    DeleteAttribute(u32),
    /// Pushes function and receiver, or the attribute and `Unbound`.
    LoadMethod(u32),
    LoadItem,
    StoreItem,
    DeleteItem,

    Binary(Operator),
    BinaryInPlace(Operator),
    Unary(UnaryOp),
    Compare(CmpOp),

    Jump(u32),
    JumpIfFalse(u32),
    JumpIfTrue(u32),
    /// Keeps the value when it jumps.
    JumpIfFalseOrPop(u32),
    JumpIfTrueOrPop(u32),
    /// Pops; jumps if it is `None`.
    JumpIfNone(u32),

    MakeTuple(u32),
    MakeList(u32),
    MakeSet(u32),
    /// From constants, which CPython keeps as a frozenset and copies.
    MakeConstantSet(u32),
    /// An imaginary number of the float on top.
    MakeImaginary,
    /// From pairs of key and value.
    MakeDict(u32),
    MakeSlice,
    /// From this many strings.
    MakeText(u32),
    /// Pops the value; with `bool`, first a format spec above it. The character is the conversion
    /// (`r`, `s`, `a`) or 0.
    Format(u8, bool),
    /// Appends the popped value to the list this far below it.
    ListAppend(u32),
    SetAdd(u32),
    /// Pops value and key.
    DictInsert(u32),
    /// Extends the list below with the popped iterable.
    ListExtend,
    /// The same for `*` in a call, whose function lies below the list.
    ArgumentsExtend,
    SetUpdate,
    DictUpdate,
    /// As `DictUpdate` for `**` in a call: keys must be strings and new; the function stands this far below.
    DictMerge,
    ListToTuple,

    /// Replaces an iterable by that many items, first on top.
    Unpack(u32),
    /// Items before and after the starred one.
    UnpackStar(u32, u32),

    GetIterator,
    /// Pushes the next item or pops the iterator and jumps.
    ForEach(u32),

    /// Positional arguments only.
    Call(u32),
    /// Count of all arguments; names of the last ones in `keyword_names`.
    CallKeyword(u32, u32),
    /// The same after `LoadMethod`.
    CallMethod(u32),
    CallMethodKeyword(u32, u32),
    /// Function, tuple and (if `true`) dict.
    CallSpread(bool),

    /// Pops code, and before it what the flags say: defaults tuple 1, keyword defaults dict 2,
    /// annotations dict 4, closure tuple 8.
    MakeFunction(u8),
    /// Pops keyword dict, bases tuple and body function of a class statement; the operand is the name.
    BuildClass(u32),
    Return,
    Yield,
    /// Delegates to the iterator below the sent value; ends with its result.
    YieldFrom,
    GetYieldFromIterator,
    /// Runs an awaitable to its end; pushes its result.
    Await,
    GetAsyncIterator,
    /// Runs `__anext__` to its end; jumps when the iterator is exhausted.
    ForEachAsync(u32),

    /// Pushes a handler for exceptions.
    SetupTry(u32),
    /// The same, not counting the value on top.
    SetupWith(u32),
    PopBlock,
    /// At a handler: notes the exception on the stack as the one being handled.
    PushHandled,
    PopHandled,
    /// At a handler: tells that the failure of a statement is passed over, as was asked for.
    PassOver,
    /// Compares the exception below with the popped class or tuple; pushes the truth.
    MatchException,
    /// Raises the exception on the stack again, adding no traceback entry.
    Reraise,
    /// 0: the handled one; 1: the popped; 2: popped value from popped cause.
    Raise(u8),
    AssertionError,
    /// Pops a context manager; pushes `__exit__` and what `__enter__` gave.
    EnterWith,
    EnterAsyncWith,
    /// Calls `__exit__(None, None, None)` of the value on top; drops both.
    ExitWith,
    ExitAsyncWith,
    /// At a handler, above `__exit__`: calls it with the exception, pushes the result's truth.
    ExitWithException,
    ExitAsyncWithException,

    /// Pops the tuple of imported names (or `None`); name, then level of a relative import.
    ImportName(u32, u32),
    ImportFrom(u32),
    ImportStar,
    SetupAnnotations,

    MatchSequence,
    MatchMapping,
    /// Keys tuple on top of the subject: pushes the tuple of values or `None`.
    MatchKeys,
    /// Copies the mapping on top without the keys in the tuple above it.
    MatchRest,
    /// Subject, class, names tuple; operand counts positional patterns.
    MatchClass(u32),
    /// Pushes the length of the value on top.
    Length,
}
