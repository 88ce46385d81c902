//! `re` over fancy-regex: patterns, matches, and Python's syntax translated where it differs.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use fancy_regex::{Captures, Regex, RegexBuilder};

use super::re_groups::{last_group, last_index};
use super::re_words::{escaped, flag_names, refusal};
use crate::python::arguments::Arguments;
use crate::python::class::{Class, ClassBuilder};
use crate::python::exception::Exception;
use crate::python::instance::Instance;
use crate::python::module::{Module, ModuleBuilder};
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

const IGNORECASE: i64 = 2;
const MULTILINE: i64 = 8;
const DOTALL: i64 = 16;
const VERBOSE: i64 = 64;

/// Steps of backtracking after which a match is given up, so that no pattern can hang a run.
const BACKTRACKING: usize = 5_000_000;

/// Compiled patterns that are kept.
const CACHED: usize = 200;

/// Payload of a `re.Pattern`.
struct Pattern {
    regex: Regex,
    source: Str,
    flags: i64,
}

/// Payload of a `re.Match`: group spans in bytes of the text.
struct Match {
    pattern: Value,
    text: Str,
    spans: Vec<Option<(usize, usize)>>,
    names: Vec<(String, usize)>,
}

/// The classes, kept with the evaluator.
struct Classes {
    pattern: Rc<Class>,
    matched: Rc<Class>,
    error: Rc<Class>,
    cache: RefCell<HashMap<(Str, i64), Value>>,
}

fn classes(vm: &mut Vm) -> Rc<Classes> {
    vm.extension(|vm| {
        let exception = vm.exceptions.exception.clone();
        let error = vm.new_exception_class("error", "re", &exception);
        Classes { pattern: pattern_class(vm), matched: match_class(vm), error, cache: RefCell::default() }
    })
}

/// Builds `re`.
pub(super) fn module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let found = classes(vm);
    let mut builder =
        ModuleBuilder::new("re").class(&found.pattern).class(&found.matched).class(&found.error);
    let flags = [
        ("NOFLAG", "NOFLAG", 0),
        ("A", "ASCII", 256),
        ("I", "IGNORECASE", IGNORECASE),
        ("M", "MULTILINE", MULTILINE),
        ("S", "DOTALL", DOTALL),
        ("U", "UNICODE", 32),
        ("X", "VERBOSE", VERBOSE),
    ];
    for (short, long, value) in flags {
        builder = builder.value(short, value).value(long, value);
    }
    let methods: [(&str, &'static str); 6] = [
        ("match", "pattern, string, flags=0"),
        ("fullmatch", "pattern, string, flags=0"),
        ("search", "pattern, string, flags=0"),
        ("findall", "pattern, string, flags=0"),
        ("finditer", "pattern, string, flags=0"),
        ("compile", "pattern, flags=0"),
    ];
    for (name, signature) in methods {
        builder = builder.function(name, signature, move |vm, arguments| {
            let last = arguments.len() - 1;
            let flags: i64 = arguments.get(vm, last)?;
            let pattern = compile(vm, &arguments[0], flags)?;
            if name == "compile" {
                return Ok(pattern);
            }
            vm.call_method(&pattern, name, Arguments::of([arguments[1].clone()]))
        });
    }
    Ok(builder
        .function("sub", "pattern, repl, string, count=0, flags=0", |vm, arguments| {
            let flags: i64 = arguments.get(vm, 4)?;
            let pattern = compile(vm, &arguments[0], flags)?;
            substitute(vm, &pattern, &arguments[1], &arguments[2], &arguments[3])
                .map(|(text, _)| Value::from(text))
        })
        .function("subn", "pattern, repl, string, count=0, flags=0", |vm, arguments| {
            let flags: i64 = arguments.get(vm, 4)?;
            let pattern = compile(vm, &arguments[0], flags)?;
            let (text, count) = substitute(vm, &pattern, &arguments[1], &arguments[2], &arguments[3])?;
            Ok(Value::tuple([Value::from(text), Value::from(count)]))
        })
        .function("split", "pattern, string, maxsplit=0, flags=0", |vm, arguments| {
            let flags: i64 = arguments.get(vm, 3)?;
            let pattern = compile(vm, &arguments[0], flags)?;
            split(vm, &pattern, &arguments[1], &arguments[2])
        })
        .function("escape", "pattern", |vm, arguments| {
            let text: Str = arguments.get(vm, 0)?;
            Ok(Value::from(escaped(text.as_str())))
        })
        .function("purge", "", |_, _| Ok(Value::None))
        .build())
}

/// The pattern object of a text (or the one that is given).
fn compile(vm: &mut Vm, pattern: &Value, flags: i64) -> Result<Value, Exception> {
    if pattern.payload::<Pattern>().is_some() {
        return Ok(pattern.clone());
    }
    let Some(source) = pattern.as_str().cloned() else {
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    };
    let found = classes(vm);
    if let Some(known) = found.cache.borrow().get(&(source.clone(), flags)) {
        return Ok(known.clone());
    }
    let translated = translate(source.as_str(), flags);
    match RegexBuilder::new(&translated).backtrack_limit(BACKTRACKING).build() {
        Ok(regex) => {
            let key = (source.clone(), flags);
            let value =
                Value::Instance(Instance::with_payload(&found.pattern, Pattern { regex, source, flags }));
            let mut cache = found.cache.borrow_mut();
            if cache.len() >= CACHED {
                cache.clear();
            }
            cache.insert(key, value.clone());
            Ok(value)
        }
        Err(error) => {
            let message = refusal(&error.to_string(), source.as_str());
            Err(vm.new_exception(&found.error, message))
        }
    }
}

/// Python's syntax in fancy-regex's: flags in front, `\Z` as the very end, `$` before a last line
/// break, `(?P=name)` as `\k<name>`, octal and NUL escapes left alone.
fn translate(source: &str, flags: i64) -> String {
    let mut out = String::with_capacity(source.len() + 8);
    let letters = [(IGNORECASE, 'i'), (MULTILINE, 'm'), (DOTALL, 's'), (VERBOSE, 'x')];
    let set: String =
        letters.iter().filter(|(flag, _)| flags & flag != 0).map(|(_, letter)| *letter).collect();
    if !set.is_empty() {
        out.push_str(&format!("(?{set})"));
    }
    let characters: Vec<char> = source.chars().collect();
    let mut in_class = false;
    let mut at = 0;
    while at < characters.len() {
        let rest: String = characters[at..characters.len().min(at + 4)].iter().collect();
        match characters[at] {
            '\\' => {
                match characters.get(at + 1) {
                    Some('Z') if !in_class => out.push_str("\\z"),
                    Some(next) => {
                        out.push('\\');
                        out.push(*next);
                    }
                    None => out.push('\\'),
                }
                at += 2;
                continue;
            }
            '[' if !in_class => {
                in_class = true;
                out.push('[');
                at += 1;
                if characters.get(at) == Some(&'^') {
                    out.push('^');
                    at += 1;
                }
                if characters.get(at) == Some(&']') {
                    out.push_str("\\]");
                    at += 1;
                }
                continue;
            }
            '[' => out.push_str("\\["),
            ']' => {
                in_class = false;
                out.push(']');
            }
            '&' | '~' if in_class => {
                out.push('\\');
                out.push(characters[at]);
            }
            '$' if !in_class && flags & MULTILINE == 0 => out.push_str("(?=\\n?\\z)"),
            '(' if !in_class && rest == "(?P=" => {
                let end = characters[at..].iter().position(|character| *character == ')');
                let Some(end) = end else {
                    out.push('(');
                    at += 1;
                    continue;
                };
                let name: String = characters[at + 4..at + end].iter().collect();
                out.push_str(&format!("\\k<{name}>"));
                at += end + 1;
                continue;
            }
            character => out.push(character),
        }
        at += 1;
    }
    out
}

fn failed(vm: &mut Vm, error: &fancy_regex::Error) -> Exception {
    let class = classes(vm).error.clone();
    vm.new_exception(&class, format!("the pattern takes too long on this text: {error}"))
}

/// The next match from byte `from` on.
fn find(vm: &mut Vm, value: &Value, text: &Str, from: usize) -> Result<Option<Value>, Exception> {
    let Some(pattern) = value.payload::<Pattern>() else { return Err(vm.type_error("expected a pattern")) };
    vm.consume((text.as_str().len() as u64 / 64).max(1))?;
    match pattern.regex.captures_from_pos(text.as_str(), from) {
        Ok(Some(captures)) => Ok(Some(made(vm, value, &pattern, text, &captures))),
        Ok(None) => Ok(None),
        Err(error) => Err(failed(vm, &error)),
    }
}

fn made(vm: &mut Vm, value: &Value, pattern: &Pattern, text: &Str, captures: &Captures<'_>) -> Value {
    let spans =
        (0..captures.len()).map(|at| captures.get(at).map(|group| (group.start(), group.end()))).collect();
    let names = pattern
        .regex
        .capture_names()
        .enumerate()
        .filter_map(|(at, name)| Some((name?.to_owned(), at)))
        .collect();
    let class = classes(vm).matched.clone();
    let found = Match { pattern: value.clone(), text: text.clone(), spans, names };
    Value::Instance(Instance::with_payload(&class, found))
}

/// All matches, left to right, as `finditer` gives them.
fn find_all(vm: &mut Vm, pattern: &Value, text: &Str) -> Result<Vec<Value>, Exception> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut last_end = None;
    while from <= text.as_str().len() {
        let Some(value) = find(vm, pattern, text, from)? else { break };
        let Some((start, end)) = value.payload::<Match>().and_then(|found| found.spans[0]) else { break };
        let step = text.as_str()[end..].chars().next().map_or(1, char::len_utf8);
        if start == end && last_end == Some(end) {
            from = end + step;
            last_end = None;
            continue;
        }
        vm.charge(64)?;
        found.push(value);
        last_end = Some(end);
        from = end;
    }
    Ok(found)
}

fn text_of(vm: &mut Vm, value: &Value) -> Result<Str, Exception> {
    match value.as_str() {
        Some(text) => Ok(text.clone()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("expected string or bytes-like object, got '{name}'")))
        }
    }
}

fn pattern_class(vm: &mut Vm) -> Rc<Class> {
    ClassBuilder::new("Pattern", "re")
        .method("search", "self, string, pos=0", |vm, arguments| {
            let text = text_of(vm, &arguments[1])?;
            let from = text.byte_offset(arguments.get::<usize>(vm, 2)?.min(text.char_count()));
            Ok(find(vm, &arguments[0], &text, from)?.unwrap_or(Value::None))
        })
        .method("match", "self, string, pos=0", |vm, arguments| anchored(vm, arguments, false))
        .method("fullmatch", "self, string, pos=0", |vm, arguments| anchored(vm, arguments, true))
        .method("findall", "self, string", |vm, arguments| {
            let text = text_of(vm, &arguments[1])?;
            let mut out = Vec::new();
            for value in find_all(vm, &arguments[0], &text)? {
                let Some(found) = value.payload::<Match>() else { continue };
                let group = |at: usize| found.group(at).unwrap_or(Value::from(""));
                out.push(match found.spans.len() {
                    1 => group(0),
                    2 => group(1),
                    count => Value::tuple((1..count).map(group).collect::<Vec<_>>()),
                });
            }
            Ok(Value::list(out))
        })
        .method("finditer", "self, string", |vm, arguments| {
            let text = text_of(vm, &arguments[1])?;
            Ok(Value::iterator_over("callable_iterator", find_all(vm, &arguments[0], &text)?))
        })
        .method("sub", "self, repl, string, count=0", |vm, arguments| {
            let (text, _) = substitute(vm, &arguments[0], &arguments[1], &arguments[2], &arguments[3])?;
            Ok(Value::from(text))
        })
        .method("subn", "self, repl, string, count=0", |vm, arguments| {
            let (text, count) = substitute(vm, &arguments[0], &arguments[1], &arguments[2], &arguments[3])?;
            Ok(Value::tuple([Value::from(text), Value::from(count)]))
        })
        .method("split", "self, string, maxsplit=0", |vm, arguments| {
            split(vm, &arguments[0], &arguments[1], &arguments[2])
        })
        .method("__repr__", "self", |vm, arguments| {
            let source = arguments[0]
                .payload::<Pattern>()
                .map_or(Value::None, |found| Value::Str(found.source.clone()));
            let shown = vm.repr(&source)?;
            let flags = arguments[0].payload::<Pattern>().map_or(0, |found| found.flags);
            let flags = flag_names(flags);
            Ok(Value::from(format!("re.compile({shown}{flags})")))
        })
        .getter("pattern", |_, value| {
            Ok(value.payload::<Pattern>().map_or(Value::None, |found| Value::Str(found.source.clone())))
        })
        .getter("flags", |_, value| {
            Ok(Value::Int(value.payload::<Pattern>().map_or(0, |found| found.flags | 32)))
        })
        .getter("groups", |_, value| {
            let count = value.payload::<Pattern>().map_or(0, |found| found.regex.captures_len() - 1);
            Ok(Value::from(count))
        })
        .getter("groupindex", |_, value| {
            let Some(found) = value.payload::<Pattern>() else { return Ok(Value::None) };
            let names = found.regex.capture_names().enumerate();
            let entries: Vec<(Str, Value)> =
                names.filter_map(|(at, name)| Some((Str::new(name?), Value::from(at)))).collect();
            Ok(Value::dict(entries))
        })
        .build(vm)
}

/// `match` and `fullmatch`: the same pattern anchored at the position, and at the end.
fn anchored(vm: &mut Vm, arguments: &Arguments, full: bool) -> Result<Value, Exception> {
    let text = text_of(vm, &arguments[1])?;
    let from = text.byte_offset(arguments.get::<usize>(vm, 2)?.min(text.char_count()));
    let Some(pattern) = arguments[0].payload::<Pattern>() else {
        return Err(vm.type_error("expected a pattern"));
    };
    let inner = translate(pattern.source.as_str(), pattern.flags);
    let anchored = if full { format!("\\G(?:{inner})\\z") } else { format!("\\G(?:{inner})") };
    let regex = match RegexBuilder::new(&anchored).backtrack_limit(BACKTRACKING).build() {
        Ok(regex) => regex,
        Err(error) => return Err(failed(vm, &error)),
    };
    vm.consume((text.as_str().len() as u64 / 64).max(1))?;
    match regex.captures_from_pos(text.as_str(), from) {
        Ok(Some(captures)) => Ok(made(vm, &arguments[0], &pattern, &text, &captures)),
        Ok(None) => Ok(Value::None),
        Err(error) => Err(failed(vm, &error)),
    }
}

fn substitute(
    vm: &mut Vm,
    pattern: &Value,
    replacement: &Value,
    text: &Value,
    count: &Value,
) -> Result<(String, usize), Exception> {
    let text = text_of(vm, text)?;
    let limit = match vm.index(count)? {
        0 => usize::MAX,
        count => usize::try_from(count).unwrap_or(0),
    };
    let mut out = String::new();
    let mut from = 0;
    let mut done = 0;
    for value in find_all(vm, pattern, &text)? {
        if done == limit {
            break;
        }
        let Some(found) = value.payload::<Match>() else { continue };
        let Some((start, end)) = found.spans[0] else { continue };
        out.push_str(&text.as_str()[from..start]);
        let with = match replacement.as_str() {
            Some(template) => expand(vm, &found, template.as_str())?,
            None => {
                let answer = vm.call(replacement, Arguments::of([value.clone()]))?;
                text_of(vm, &answer)?.to_string()
            }
        };
        vm.charge(with.len())?;
        out.push_str(&with);
        from = end;
        done += 1;
    }
    out.push_str(&text.as_str()[from..]);
    Ok((out, done))
}

/// A replacement template: `\1`, `\g<name>`, `\n` and the like.
fn expand(vm: &mut Vm, found: &Match, template: &str) -> Result<String, Exception> {
    let characters: Vec<char> = template.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while at < characters.len() {
        if characters[at] != '\\' {
            out.push(characters[at]);
            at += 1;
            continue;
        }
        at += 1;
        match characters.get(at) {
            Some('g') if characters.get(at + 1) == Some(&'<') => {
                let end = characters[at..].iter().position(|character| *character == '>');
                let Some(end) = end else { return Err(template_error(vm, "missing >, unterminated name")) };
                let name: String = characters[at + 2..at + end].iter().collect();
                out.push_str(&group_text(vm, found, &name)?);
                at += end + 1;
            }
            Some(digit) if digit.is_ascii_digit() => {
                let mut name = digit.to_string();
                let position = at;
                if let Some(second) = characters.get(at + 1).filter(|next| next.is_ascii_digit()) {
                    name.push(*second);
                    at += 1;
                }
                let number = name.parse::<usize>().unwrap_or(0);
                if number >= found.spans.len() {
                    let message = format!("invalid group reference {name} at position {position}");
                    return Err(template_error(vm, &message));
                }
                out.push_str(&group_text(vm, found, &name)?);
                at += 1;
            }
            Some(letter) => {
                match letter {
                    'n' => out.push('\n'),
                    't' => out.push('\t'),
                    'r' => out.push('\r'),
                    '\\' => out.push('\\'),
                    other if other.is_ascii_alphabetic() => {
                        return Err(template_error(vm, &format!("bad escape \\{other}")));
                    }
                    other => {
                        out.push('\\');
                        out.push(*other);
                    }
                }
                at += 1;
            }
            None => return Err(template_error(vm, "bad escape (end of pattern)")),
        }
    }
    Ok(out)
}

fn template_error(vm: &mut Vm, message: &str) -> Exception {
    let class = classes(vm).error.clone();
    vm.new_exception(&class, message.to_owned())
}

fn group_text(vm: &mut Vm, found: &Match, name: &str) -> Result<String, Exception> {
    let key = name.parse::<i64>().map_or_else(|_| Value::from(name), Value::Int);
    let at = group_index(vm, found, &key)?;
    Ok(found.spans[at].map_or(String::new(), |(start, end)| found.text.as_str()[start..end].to_owned()))
}

fn split(vm: &mut Vm, pattern: &Value, text: &Value, limit: &Value) -> Result<Value, Exception> {
    let text = text_of(vm, text)?;
    let limit = match vm.index(limit)? {
        0 => usize::MAX,
        limit => usize::try_from(limit).unwrap_or(0),
    };
    let mut parts = Vec::new();
    let mut from = 0;
    for value in find_all(vm, pattern, &text)?.into_iter().take(limit) {
        let Some(found) = value.payload::<Match>() else { continue };
        let Some((start, end)) = found.spans[0] else { continue };
        parts.push(Value::from(&text.as_str()[from..start]));
        parts.extend((1..found.spans.len()).map(|at| found.group(at).unwrap_or(Value::None)));
        from = end;
    }
    parts.push(Value::from(&text.as_str()[from..]));
    Ok(Value::list(parts))
}

impl Match {
    fn group(&self, at: usize) -> Option<Value> {
        let (start, end) = (*self.spans.get(at)?)?;
        Some(Value::from(&self.text.as_str()[start..end]))
    }

    fn character(&self, byte: usize) -> usize {
        self.text.as_str()[..byte].chars().count()
    }
}

fn group_index(vm: &mut Vm, found: &Match, key: &Value) -> Result<usize, Exception> {
    let at = match key.as_str() {
        Some(name) => found.names.iter().find(|(known, _)| known == name.as_str()).map(|(_, at)| *at),
        None => key.as_int().and_then(|at| usize::try_from(at).ok()),
    };
    match at.filter(|at| *at < found.spans.len()) {
        Some(at) => Ok(at),
        None => Err(vm.index_error("no such group")),
    }
}

fn matched(vm: &mut Vm, value: &Value) -> Result<Rc<Match>, Exception> {
    value.payload::<Match>().ok_or_else(|| vm.type_error("expected a match"))
}

/// `start`, `end` or `span` of a group.
fn place(vm: &mut Vm, arguments: &Arguments, part: &str) -> Result<Value, Exception> {
    let found = matched(vm, &arguments[0])?;
    let at = group_index(vm, &found, &arguments[1])?;
    let (start, end) = match found.spans[at] {
        Some((start, end)) => (found.character(start) as i64, found.character(end) as i64),
        None => (-1, -1),
    };
    Ok(match part {
        "start" => Value::Int(start),
        "end" => Value::Int(end),
        _ => Value::tuple([Value::Int(start), Value::Int(end)]),
    })
}

fn match_class(vm: &mut Vm) -> Rc<Class> {
    ClassBuilder::new("Match", "re")
        .method("group", "self, *groups", |vm, arguments| {
            let found = matched(vm, &arguments[0])?;
            let keys = arguments.rest(1);
            if keys.is_empty() {
                return Ok(found.group(0).unwrap_or(Value::None));
            }
            let mut groups = Vec::new();
            for key in keys.iter() {
                let at = group_index(vm, &found, key)?;
                groups.push(found.group(at).unwrap_or(Value::None));
            }
            Ok(if groups.len() == 1 { groups.remove(0) } else { Value::tuple(groups) })
        })
        .method("groups", "self, default=None", |vm, arguments| {
            let found = matched(vm, &arguments[0])?;
            let groups: Vec<Value> = (1..found.spans.len())
                .map(|at| found.group(at).unwrap_or_else(|| arguments[1].clone()))
                .collect();
            Ok(Value::tuple(groups))
        })
        .method("groupdict", "self, default=None", |vm, arguments| {
            let found = matched(vm, &arguments[0])?;
            let entry = |(name, at): &(String, usize)| {
                (Str::new(name.as_str()), found.group(*at).unwrap_or_else(|| arguments[1].clone()))
            };
            Ok(Value::dict(found.names.iter().map(entry).collect::<Vec<_>>()))
        })
        .method("start", "self, group=0", |vm, arguments| place(vm, arguments, "start"))
        .method("end", "self, group=0", |vm, arguments| place(vm, arguments, "end"))
        .method("span", "self, group=0", |vm, arguments| place(vm, arguments, "span"))
        .method("expand", "self, template", |vm, arguments| {
            let found = matched(vm, &arguments[0])?;
            let template: Str = arguments.get(vm, 1)?;
            expand(vm, &found, template.as_str()).map(Value::from)
        })
        .method("__getitem__", "self, group", |vm, arguments| {
            let found = matched(vm, &arguments[0])?;
            let at = group_index(vm, &found, &arguments[1])?;
            Ok(found.group(at).unwrap_or(Value::None))
        })
        .method("__repr__", "self", |vm, arguments| {
            let found = matched(vm, &arguments[0])?;
            let (start, end) = found.spans[0].unwrap_or((0, 0));
            let shown = vm.repr(&found.group(0).unwrap_or(Value::None))?;
            let (start, end) = (found.character(start), found.character(end));
            Ok(Value::from(format!("<re.Match object; span=({start}, {end}), match={shown}>")))
        })
        .getter("string", |vm, value| Ok(Value::Str(matched(vm, value)?.text.clone())))
        .getter("re", |vm, value| Ok(matched(vm, value)?.pattern.clone()))
        .getter("pos", |_, _| Ok(Value::Int(0)))
        .getter("lastindex", |vm, value| Ok(last_index(&matched(vm, value)?.spans)))
        .getter("lastgroup", |vm, value| {
            matched(vm, value).map(|found| last_group(&found.spans, &found.names))
        })
        .build(vm)
}
