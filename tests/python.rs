//! Runs each `tests/python/NAME.py` and compares with `NAME.out`, which `tests/python/expect` makes
//! with real CPython: standard output and error together, traceback included.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use stillroom::python::host::{FoundModule, Stream};
use stillroom::python::{Exception, Host, Limits, Vm};
use stillroom::source::SourceMap;

/// Prints into a string; finds modules in `tests/python/helpers`.
struct TestHost {
    directory: PathBuf,
    printed: RefCell<String>,
}

impl Host for TestHost {
    fn find_module(&self, name: &str) -> FoundModule {
        if name.starts_with("absent") {
            return FoundModule::Opaque;
        }
        let relative = name.replace('.', "/");
        for (path, package) in [(format!("{relative}.py"), false), (format!("{relative}/__init__.py"), true)]
        {
            if let Ok(text) = std::fs::read_to_string(self.directory.join(&path)) {
                return FoundModule::Source { path: path.into(), text: text.into(), package };
            }
        }
        if self.directory.join(&relative).is_dir() { FoundModule::Namespace } else { FoundModule::Missing }
    }

    fn print(&self, _: Stream, text: &str) {
        self.printed.borrow_mut().push_str(text);
    }

    fn now(&self) -> f64 {
        1_700_000_000.0
    }

    fn random(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

/// Runs a program on a stack as large as the smallest one it will meet; what it printed, and how it
/// ended.
fn run(file: &str, text: &str, limits: Limits) -> (String, Option<String>, bool) {
    let (file, text) = (file.to_string(), text.to_string());
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python");
        let host = Rc::new(TestHost { directory, printed: RefCell::default() });
        let mut vm = Vm::new(host.clone(), limits, Rc::new(RefCell::new(SourceMap::default())));
        let id = vm.add_source(&file, &text);
        let result = vm.run_file(id, "__main__").map(|_| ());
        let ending = result.as_ref().err().map(|error| vm.format_exception(error));
        let limited = matches!(result, Err(Exception::Limit(_)));
        let printed = host.printed.borrow().clone();
        (printed, ending, limited)
    });
    thread.expect("threads can be made").join().expect("the evaluator never panics")
}

/// Unoptimised code takes several times the stack of what the browser runs.
const STACK: usize = 64 << 20;

fn programs() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python");
    let entries = std::fs::read_dir(directory).expect("the directory is part of the repository");
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    files.sort();
    files
}

#[test]
fn programs_behave_as_in_cpython() {
    let mut failures = Vec::new();
    let wanted = std::env::var("PROGRAM").ok();
    for path in programs() {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("").to_string();
        if wanted.as_ref().is_some_and(|wanted| !name.starts_with(wanted.as_str())) {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a program is readable");
        let expected = std::fs::read_to_string(path.with_extension("out")).unwrap_or_default();
        let (printed, ending, _) = run(&name, &text, Limits::default());
        let actual = format!("{printed}{}", ending.unwrap_or_default());
        if let Ok(directory) = std::env::var("OUTPUT") {
            let _ = std::fs::write(Path::new(&directory).join(format!("{name}.ours")), &actual);
        }
        if actual != expected {
            failures.push(format!("{name}:\n{}", first_difference(&expected, &actual)));
        }
    }
    assert!(failures.is_empty(), "{} programs differ from CPython:\n{}", failures.len(), failures.join("\n"));
}

/// A program of a file of checks, as `checks/program.py` makes it.
fn program_of_checks(text: &str) -> String {
    let (prelude, checks) = text.split_once("\n---\n").unwrap_or((text, ""));
    let mut program = format!("{prelude}\n");
    for (index, check) in checks.lines().enumerate() {
        let number = index + 1;
        program.push_str(&format!(
            "try:\n    print({number}, repr({check}))\nexcept Exception as _error:\n    print({number}, type(_error).__name__, _error)\n"
        ));
    }
    program
}

/// Each expression of `tests/python/checks/NAME.checks` has the value, or raises the error, that
/// CPython recorded in `NAME.out`.
#[test]
fn checks_answer_as_in_cpython() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python/checks");
    let entries = std::fs::read_dir(directory).expect("the directory is part of the repository");
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut failures = Vec::new();
    for path in files.filter(|path| path.extension().is_some_and(|extension| extension == "checks")) {
        let text = std::fs::read_to_string(&path).expect("checks are readable");
        let expected = std::fs::read_to_string(path.with_extension("out")).unwrap_or_default();
        assert!(expected.lines().count() > 10, "{} has its answers", path.display());
        let (printed, ending, _) = run("checks.py", &program_of_checks(&text), Limits::default());
        let actual = format!("{printed}{}", ending.unwrap_or_default());
        if actual != expected {
            failures.push(format!("{}:\n{}", path.display(), first_difference(&expected, &actual)));
        }
    }
    assert!(failures.is_empty(), "{} files of checks differ:\n{}", failures.len(), failures.join("\n"));
}

fn first_difference(expected: &str, actual: &str) -> String {
    let pairs = expected
        .lines()
        .chain(std::iter::repeat("<end>"))
        .zip(actual.lines().chain(std::iter::repeat("<end>")));
    let last = expected.lines().count().max(actual.lines().count());
    for (number, (expected, actual)) in pairs.enumerate().take(last) {
        if expected != actual {
            return format!("  line {}\n  CPython: {expected}\n  ours:    {actual}", number + 1);
        }
    }
    "  the last line break differs".to_string()
}

fn small_limits() -> Limits {
    Limits { fuel: 300_000, memory: 32 << 20, ..Limits::default() }
}

#[test]
fn endless_and_greedy_programs_end() {
    for program in [
        "while True: pass",
        "def f():\n    while True:\n        try:\n            while True: pass\n        except BaseException:\n            pass\nf()",
        "x = []\nwhile True: x.append('x' * 1000)",
        "'x' * 10**12",
        "[0] * 10**10",
        "list(range(10**12))",
        "x = 'ab'\nwhile True: x += x",
        "sum(iter(int, 1))",
        "def g():\n    while True: yield 1\nlist(g())",
    ] {
        let (_, ending, limited) = run("main.py", program, small_limits());
        assert!(limited, "{program}: {ending:?}");
    }
}

#[test]
fn deep_programs_raise() {
    for (program, message) in [
        ("def f(): return f()\nf()", "RecursionError: maximum recursion depth exceeded\n"),
        (
            "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        (
            "class A:\n    def __getattr__(self, name): return getattr(self, name + 'x')\nA().b",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        (
            "x = []\nfor i in range(100000): x = [x]\nrepr(x)",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        (
            "x = ()\nfor i in range(100000): x = (x,)\nhash(x)",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        (
            "x = []\ny = []\nfor i in range(100000): x = [x]; y = [y]\nx == y",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        (
            "def g(n):\n    yield from g(n + 1)\nlist(g(0))",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        (
            "x = ()\nfor i in range(100000): x = (x,)\nisinstance(1, x)",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        (
            "class C:\n    def f(self): pass\nfor i in range(5000): C.f = classmethod(C.f)\nC.f()",
            "RecursionError: maximum recursion depth exceeded\n",
        ),
        ("10 ** 10 ** 10", "MemoryError"),
    ] {
        let (_, ending, _) = run("main.py", program, Limits { fuel: 20_000_000, ..Limits::default() });
        let ending = ending.unwrap_or_default();
        let last = ending.lines().last().unwrap_or("").to_string();
        assert!(format!("{last}\n").starts_with(message), "{program}: {last}");
    }
}

#[test]
fn deep_values_are_dropped() {
    for program in [
        "x = None\nfor i in range(300000): x = [x]",
        "x = None\nfor i in range(300000): x = (x,)",
        "x = None\nfor i in range(300000): x = {'a': x}",
        "class N: pass\nx = None\nfor i in range(100000):\n    n = N()\n    n.next = x\n    x = n",
    ] {
        let (_, ending, _) = run("main.py", program, Limits::default());
        assert_eq!(ending, None, "{program}");
    }
}

/// Changes of the sample programs must never make the evaluator panic or run on.
#[test]
fn broken_programs_do_no_harm() {
    let seed: u64 = std::env::var("FUZZ_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0);
    let mut state = 0x2545_f491_4f6c_dd1d_u64 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let rounds = std::env::var("FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(3);
    let programs = programs();
    for path in &programs {
        let original = std::fs::read_to_string(path).expect("a program is readable");
        for _ in 0..rounds {
            let mut lines: Vec<String> = original.lines().map(str::to_string).collect();
            for _ in 0..1 + random(3) {
                let (at, other) = (random(lines.len()), random(lines.len()));
                match random(5) {
                    0 => drop(lines.remove(at)),
                    1 => lines.swap(at, other),
                    2 => lines[at] = lines[other].clone(),
                    3 => {
                        let mut characters: Vec<char> = lines[at].chars().collect();
                        if !characters.is_empty() {
                            let place = random(characters.len());
                            characters.remove(place);
                        }
                        lines[at] = characters.into_iter().collect();
                    }
                    _ => {
                        let words =
                            ["None", "0", "-1", "[]", "''", "(", ")", " yield ", "*", "self", "1e999", "{}"];
                        let offset =
                            lines[at].char_indices().nth(random(lines[at].len())).map_or(0, |(at, _)| at);
                        let word = words[random(words.len())];
                        lines[at].insert_str(offset, word);
                    }
                }
                if lines.is_empty() {
                    lines.push(String::new());
                }
            }
            run(
                "main.py",
                &lines.join("\n"),
                Limits { fuel: 200_000, memory: 32 << 20, ..Limits::default() },
            );
        }
    }
}
