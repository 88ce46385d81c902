//! Holds the shape of the code: modules import one way, files stay short and documented, and nothing is
//! left open. The rules are those of `src/README.md` and `CONTRIBUTING.md`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a module may import of the crate, where that is less than "everything above it in `lib.rs`".
const NARROW: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("diagnostic", &["source"]),
    ("protocol", &[]),
    ("shapes", &[]),
    ("storage", &["protocol"]),
    ("schema", &["source", "diagnostic"]),
    ("seed", &["schema", "database"]),
    ("rows", &["schema", "database"]),
    ("revisions", &["source", "diagnostic"]),
    ("python", &["source", "diagnostic"]),
    ("diagram", &["source", "diagnostic", "protocol", "shapes", "schema", "revisions"]),
    ("ui", &["protocol", "shapes"]),
];

/// Crates that one place only may name, so that what they do can be replaced.
const CONFINED: &[(&str, &[&str])] = &[
    ("rusqlite::", &["src/database/sqlite/"]),
    ("elkrs::", &["src/diagram/"]),
    ("leptos::", &["src/ui/", "src/bin/app.rs"]),
];

/// A file without its tests may have this many lines.
const LONGEST_FILE: usize = 600;

/// What stays out of the sources: work left open, tests that do not run, paths of one machine.
const FORBIDDEN: &[&str] =
    &[concat!("todo", "!("), concat!("unimplemented", "!("), concat!("FIX", "ME"), concat!("#[ign", "ore")];
const MACHINE_PATHS: &[&str] = &[concat!("\"/wo", "rk/"), concat!(" /wo", "rk/"), concat!("/ro", "ot/")];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below `directory` with one of `extensions`, as paths relative to the package, sorted.
fn files(directory: &str, extensions: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut pending: Vec<PathBuf> = vec![root().join(directory)];
    while let Some(directory) = pending.pop() {
        let Ok(entries) = fs::read_dir(&directory) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                pending.push(path);
                continue;
            }
            let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
            if extensions.contains(&extension) {
                let relative = path.strip_prefix(root()).expect("every file is found below the package");
                found.push(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).expect("the file was just listed")
}

/// The part of a source that is not tests: up to its test module, nothing of a file of tests.
fn without_tests<'text>(file: &str, text: &'text str) -> &'text str {
    if file.ends_with("/tests.rs") || file.contains("/tests/") {
        return "";
    }
    text.find("\n#[cfg(test)]\nmod ").map_or(text, |end| &text[..end + 1])
}

/// The modules `lib.rs` declares, in its order.
fn declared_modules() -> Vec<String> {
    let declared = |line: &str| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned());
    read("src/lib.rs").lines().filter_map(declared).collect()
}

/// The top-level module a file belongs to; none for `lib.rs` and the programs.
fn module_of(file: &str) -> Option<&str> {
    let first = file.strip_prefix("src/")?.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "lib" && name != "bin").then_some(name)
}

/// Names that follow `crate::` in the code, those of a group `crate::{a, b::c}` included.
fn imports(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let name = |text: &str| -> String {
        text.chars().take_while(|character| character.is_ascii_alphanumeric() || *character == '_').collect()
    };
    for line_start in code.split_inclusive('\n').scan(0, |offset, line| {
        let start = *offset;
        *offset += line.len();
        Some((start, line))
    }) {
        let (start, line) = line_start;
        if line.trim_start().starts_with("//") {
            continue;
        }
        for (at, _) in line.match_indices("crate::") {
            if line[..at].ends_with('$') {
                continue;
            }
            let rest = &code[start + at + "crate::".len()..];
            let Some(group) = rest.strip_prefix('{') else {
                found.insert(name(rest));
                continue;
            };
            let mut depth = 0_usize;
            let mut item = String::new();
            for character in group.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.insert(name(item.trim()));
                        item.clear();
                        continue;
                    }
                    _ => {}
                }
                if depth == 0 {
                    item.push(character);
                }
            }
            found.insert(name(item.trim()));
        }
    }
    found.remove("");
    found
}

fn assert_none(faults: &[String], rule: &str) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}

#[test]
fn modules_import_only_what_stands_above_them() {
    let modules = declared_modules();
    let mut faults = Vec::new();
    for file in files("src", &["rs"]) {
        let Some(module) = module_of(&file) else { continue };
        let Some(place) = modules.iter().position(|name| name == module) else {
            faults.push(format!("{file}: module {module} is not declared in src/lib.rs"));
            continue;
        };
        let text = read(&file);
        let narrow = NARROW.iter().find(|(name, _)| *name == module).map(|(_, allowed)| *allowed);
        for import in imports(without_tests(&file, &text)) {
            let Some(imported) = modules.iter().position(|name| *name == import) else { continue };
            let allowed = match narrow {
                Some(allowed) => import == module || allowed.contains(&import.as_str()),
                None => imported <= place,
            };
            if !allowed {
                faults.push(format!("{file}: {module} imports {import}"));
            }
        }
    }
    assert_none(&faults, "a module may import only modules above it in src/lib.rs, and some fewer (NARROW)");
}

#[test]
fn every_narrow_rule_agrees_with_the_order_of_modules() {
    let modules = declared_modules();
    let place = |module: &str| modules.iter().position(|name| name == module);
    let mut faults = Vec::new();
    for (module, allowed) in NARROW {
        let above = |name: &&&str| place(name).is_some_and(|at| Some(at) > place(module));
        faults.extend(allowed.iter().filter(above).map(|name| format!("{name} stands below {module}")));
    }
    assert_none(&faults, "src/lib.rs lists a module after one that may import it");
}

#[test]
fn replaceable_crates_are_named_in_one_place() {
    let mut faults = Vec::new();
    for file in files("src", &["rs"]) {
        let text = read(&file);
        for (name, places) in CONFINED {
            let used = without_tests(&file, &text).lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//") && line.contains(name)
            });
            if used && !places.iter().any(|place| file.starts_with(place)) {
                faults.push(format!("{file}: {name}"));
            }
        }
    }
    assert_none(&faults, "these crates belong to one place (CONFINED)");
}

#[test]
fn files_are_short() {
    let length = |file: &String| without_tests(file, &read(file)).lines().count();
    let faults: Vec<String> = files("src", &["rs"])
        .iter()
        .filter(|file| length(file) > LONGEST_FILE)
        .map(|file| format!("{file}: {} lines", length(file)))
        .collect();
    assert_none(&faults, "a file has at most 600 lines before its tests");
}

#[test]
fn every_module_says_what_it_is_for() {
    let faults: Vec<String> = [files("src", &["rs"]), files("tests", &["rs"])]
        .concat()
        .into_iter()
        .filter(|file| !read(file).starts_with("//!"))
        .collect();
    assert_none(&faults, "a file starts with `//!`: its purpose, what goes in, what comes out");
}

#[test]
fn nothing_is_left_open() {
    let sources = [
        files("src", &["rs", "js", "mjs"]),
        files("tests", &["rs", "mjs"]),
        files("scripts", &["mjs", "js"]),
    ]
    .concat();
    let mut faults = Vec::new();
    for file in sources {
        let text = read(&file);
        faults.extend(
            FORBIDDEN.iter().filter(|word| text.contains(**word)).map(|word| format!("{file}: {word}")),
        );
    }
    assert_none(&faults, "finish it, or take it out");
}

#[test]
fn no_path_of_one_machine_is_written_down() {
    let extensions = ["rs", "js", "mjs", "md", "toml", "json", "css", "html", "py", "sh"];
    let mut checked = vec![
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "Cargo.toml",
        "Trunk.toml",
        "index.html",
        "package.json",
    ]
    .into_iter()
    .filter(|file| root().join(file).exists())
    .map(str::to_owned)
    .collect::<Vec<_>>();
    for directory in ["src", "tests", "scripts", "style", "docs", ".ci", ".cargo"] {
        checked.extend(files(directory, &extensions));
    }
    let mut faults = Vec::new();
    for file in checked {
        let Ok(text) = fs::read_to_string(root().join(&file)) else { continue };
        faults.extend(
            MACHINE_PATHS.iter().filter(|path| text.contains(**path)).map(|path| format!("{file}: {path}")),
        );
    }
    assert_none(&faults, "absolute paths of a machine do not belong in the project");
}

#[test]
fn the_two_policies_are_one() {
    let page = read("index.html");
    let policy = page
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("index.html carries a Content-Security-Policy");
    let headers = read("public/_headers");
    let expected = format!("Content-Security-Policy: {policy}; frame-ancestors 'none'");
    assert!(
        headers.contains(&expected),
        "public/_headers should carry the policy of index.html:\n  {expected}"
    );
}

#[test]
fn imports_are_recognised() {
    let code = "use crate::schema::Table;\n// use crate::hidden;\nuse crate::{source::{Span, File}, diagnostic};\nlet x = crate::sql::split();\n$crate::macros::m!();";
    let found: Vec<String> = imports(code).into_iter().collect();
    assert_eq!(found, ["diagnostic", "schema", "source", "sql"]);
}
