//! The options of each command, and their reading as argparse does it: abbreviations, `--name=value`,
//! grouped short flags, `--`, numbers such as `-1` as arguments.

use super::{Program, UsageError};

/// One option.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opt {
    pub short: Option<char>,
    pub long: &'static str,
    /// Name of its value in usage lines, if it takes one.
    pub value: Option<&'static str>,
}

/// One command.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spec {
    pub name: &'static str,
    /// What it does, for `--help`.
    pub about: &'static str,
    pub options: &'static [Opt],
    /// Name of its arguments, and how many there are at least and at most.
    pub positional: Option<(&'static str, usize, usize)>,
    /// Whether `alembic` has it, whether `flask db` has it.
    pub programs: (bool, bool),
}

const fn flag(short: Option<char>, long: &'static str) -> Opt {
    Opt { short, long, value: None }
}

const fn takes(short: Option<char>, long: &'static str, value: &'static str) -> Opt {
    Opt { short, long, value: Some(value) }
}

const HELP: Opt = flag(Some('h'), "help");
const SQL: Opt = flag(None, "sql");
const TAG: Opt = takes(None, "tag", "TAG");
const VERBOSE: Opt = flag(Some('v'), "verbose");
const MESSAGE: Opt = takes(Some('m'), "message", "MESSAGE");
const LABEL: Opt = takes(None, "branch-label", "BRANCH_LABEL");
const REV_ID: Opt = takes(None, "rev-id", "REV_ID");
const SPLICE: Opt = flag(None, "splice");
const HEAD: Opt = takes(None, "head", "HEAD");
const VERSION_PATH: Opt = takes(None, "version-path", "VERSION_PATH");

const fn spec(
    name: &'static str,
    about: &'static str,
    options: &'static [Opt],
    positional: Option<(&'static str, usize, usize)>,
    programs: (bool, bool),
) -> Spec {
    Spec { name, about, options, positional, programs }
}

const BOTH: (bool, bool) = (true, true);

/// All commands, in the order that argparse lists them.
static COMMANDS: [Spec; 16] = [
    spec("branches", "Show current branch points.", &[HELP, VERBOSE], None, BOTH),
    spec(
        "check",
        "Check if revision command with autogenerate has pending upgrade ops.",
        &[HELP],
        None,
        BOTH,
    ),
    spec(
        "current",
        "Display the current revision for a database.",
        &[HELP, flag(Some('c'), "check-heads"), VERBOSE],
        None,
        BOTH,
    ),
    spec("downgrade", "Revert to a previous version.", &[HELP, SQL, TAG], Some(("revision", 1, 1)), BOTH),
    spec("edit", "Edit revision script(s) using $EDITOR.", &[HELP], Some(("rev", 1, 1)), BOTH),
    spec(
        "ensure_version",
        "Create the alembic version table if it doesn't exist already.",
        &[HELP, SQL],
        None,
        (true, false),
    ),
    spec(
        "heads",
        "Show current available heads in the script directory.",
        &[HELP, VERBOSE, flag(None, "resolve-dependencies")],
        None,
        BOTH,
    ),
    spec(
        "history",
        "List changeset scripts in chronological order.",
        &[HELP, takes(Some('r'), "rev-range", "REV_RANGE"), VERBOSE, flag(Some('i'), "indicate-current")],
        None,
        BOTH,
    ),
    spec(
        "init",
        "Initialize a new scripts directory.",
        &[HELP, takes(Some('t'), "template", "TEMPLATE"), flag(None, "package"), flag(None, "multidb")],
        Some(("directory", 1, 1)),
        BOTH,
    ),
    spec("list_templates", "List available templates.", &[HELP], None, BOTH),
    spec(
        "merge",
        "Merge two revisions together. Creates a new migration file.",
        &[HELP, MESSAGE, LABEL, REV_ID, SPLICE],
        Some(("revisions", 1, usize::MAX)),
        BOTH,
    ),
    spec(
        "migrate",
        "Autogenerate a new revision file (Alias for 'revision --autogenerate')",
        &[HELP, MESSAGE, SQL, HEAD, SPLICE, LABEL, VERSION_PATH, REV_ID],
        None,
        (false, true),
    ),
    spec(
        "revision",
        "Create a new revision file.",
        &[
            HELP,
            MESSAGE,
            flag(None, "autogenerate"),
            SQL,
            HEAD,
            SPLICE,
            LABEL,
            VERSION_PATH,
            REV_ID,
            takes(None, "depends-on", "DEPENDS_ON"),
        ],
        None,
        BOTH,
    ),
    spec("show", "Show the revision(s) denoted by the given symbol.", &[HELP], Some(("rev", 1, 1)), BOTH),
    spec(
        "stamp",
        "'stamp' the revision table with the given revision; don't run any migrations.",
        &[HELP, SQL, TAG, flag(None, "purge")],
        Some(("revisions", 1, usize::MAX)),
        BOTH,
    ),
    spec("upgrade", "Upgrade to a later version.", &[HELP, SQL, TAG], Some(("revision", 1, 1)), BOTH),
];

static ALEMBIC_GLOBALS: [Opt; 7] = [
    HELP,
    flag(None, "version"),
    takes(Some('c'), "config", "CONFIG"),
    takes(Some('n'), "name", "NAME"),
    takes(Some('x'), "x", "X"),
    flag(None, "raiseerr"),
    flag(Some('q'), "quiet"),
];

static FLASK_GLOBALS: [Opt; 3] =
    [HELP, takes(Some('d'), "directory", "DIRECTORY"), takes(Some('x'), "x-arg", "X_ARG")];

/// Values that were given, by long name.
#[derive(Debug, Default, Clone)]
pub(super) struct Given {
    values: Vec<(&'static str, String)>,
    pub positional: Vec<String>,
}

impl Given {
    pub fn flag(&self, name: &str) -> bool {
        self.values.iter().any(|(known, _)| *known == name)
    }

    /// The last value, as argparse keeps it.
    pub fn one(&self, name: &str) -> Option<String> {
        self.values.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    pub fn many(&self, name: &str) -> Vec<String> {
        let is = |known: &str| known == name || (name == "x" && known == "x-arg");
        self.values.iter().filter(|(known, _)| is(known)).map(|(_, value)| value.clone()).collect()
    }
}

/// A command line taken apart.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub globals: Given,
    pub command: Option<(&'static Spec, Given)>,
    pub version: bool,
}

/// Reads the words after the program's name.
pub(super) fn read(program: Program, words: &[String]) -> Result<Parsed, UsageError> {
    let is_flask = program == Program::FlaskMigrate;
    let globals: &'static [Opt] = if is_flask { &FLASK_GLOBALS } else { &ALEMBIC_GLOBALS };
    let mut parsed = Parsed::default();
    let complain = |message: String, help: String| UsageError {
        usage: program_usage(program),
        message: if is_flask { format!("Error: {message}") } else { format!("alembic: error: {message}") },
        help,
    };
    let mut at = 0;
    while let Some(word) = words.get(at).filter(|word| word.starts_with('-')) {
        at += 1;
        let unknown = match read_option(word, globals, words, &mut at, &mut parsed.globals) {
            Ok(known) => !known,
            Err(message) => return Err(complain(message, String::new())),
        };
        if unknown {
            return Err(complain(
                format!("unrecognized arguments: {word}"),
                "Options of a command stand after it.".to_owned(),
            ));
        }
    }
    parsed.version = parsed.globals.flag("version");
    let Some(name) = words.get(at) else {
        if parsed.version || parsed.globals.flag("help") || is_flask {
            return Ok(parsed);
        }
        return Err(complain(
            "too few arguments".to_owned(),
            format!("Commands: {}.", names(program).join(", ")),
        ));
    };
    let normal = name.replace('-', "_");
    let Some(spec) = commands(program).find(|spec| spec.name == normal) else {
        return Err(unknown_command(program, name));
    };
    let mut given = Given::default();
    let left = read_command(program, spec, &words[at + 1..], &mut given, &mut parsed.globals)?;
    if !left.is_empty() {
        let message = if is_flask {
            match left[0].strip_prefix('-') {
                Some(_) => format!("No such option: {}", left[0]),
                None => format!("Got unexpected extra argument ({})", left.join(" ")),
            }
        } else {
            format!("unrecognized arguments: {}", left.join(" "))
        };
        return Err(complain(message, command_usage(program, spec)));
    }
    parsed.command = Some((spec, given));
    Ok(parsed)
}

/// Reads the words after the command; what fits nowhere is returned.
fn read_command(
    program: Program,
    spec: &'static Spec,
    words: &[String],
    given: &mut Given,
    globals: &mut Given,
) -> Result<Vec<String>, UsageError> {
    let is_flask = program == Program::FlaskMigrate;
    let error = |message: String| UsageError {
        usage: command_usage(program, spec),
        message: if is_flask {
            format!("Error: {message}")
        } else {
            format!("alembic {}: error: {message}", spec.name)
        },
        help: spec.about.to_owned(),
    };
    let most = spec.positional.map_or(0, |(_, _, most)| most);
    let mut left = Vec::new();
    let mut at = 0;
    let mut only_arguments = false;
    while let Some(word) = words.get(at) {
        at += 1;
        if word == "--" && !only_arguments {
            only_arguments = true;
            continue;
        }
        let is_option = !only_arguments && word.len() > 1 && word.starts_with('-') && !is_number(word);
        if is_option {
            if read_option(word, spec.options, words, &mut at, given).map_err(&error)? {
                continue;
            }
            if is_flask && read_option(word, &FLASK_GLOBALS, words, &mut at, globals).map_err(&error)? {
                continue;
            }
            left.push(word.clone());
        } else if given.positional.len() < most {
            given.positional.push(word.clone());
        } else {
            left.push(word.clone());
        }
    }
    let optional = is_flask && spec.name != "merge";
    if let Some((name, least, _)) = spec.positional
        && given.positional.len() < least
        && !optional
        && !given.flag("help")
    {
        return Err(error(format!("the following arguments are required: {name}")));
    }
    Ok(left)
}

/// Reads one option; `false` if it is not among `options`.
fn read_option(
    word: &str,
    options: &'static [Opt],
    words: &[String],
    at: &mut usize,
    given: &mut Given,
) -> Result<bool, String> {
    if let Some(long) = word.strip_prefix("--") {
        let (name, attached) = match long.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (long, None),
        };
        let exact = options.iter().find(|option| option.long == name && option.long.len() > 1);
        let option = match exact {
            Some(option) => option,
            None => {
                let near: Vec<&'static Opt> = options
                    .iter()
                    .filter(|option| {
                        !name.is_empty() && option.long.len() > 1 && option.long.starts_with(name)
                    })
                    .collect();
                match near.as_slice() {
                    [] => return Ok(false),
                    [only] => *only,
                    several => {
                        let names: Vec<String> =
                            several.iter().map(|option| format!("--{}", option.long)).collect();
                        return Err(format!("ambiguous option: --{name} could match {}", names.join(", ")));
                    }
                }
            }
        };
        let value = match (option.value, attached) {
            (None, Some(value)) => {
                return Err(format!("argument {}: ignored explicit argument '{value}'", spelled(option)));
            }
            (None, None) => String::new(),
            (Some(_), Some(value)) => value,
            (Some(_), None) => next_value(option, words, at)?,
        };
        given.values.push((option.long, value));
        return Ok(true);
    }
    let mut rest = word[1..].chars();
    let mut first = true;
    while let Some(letter) = rest.next() {
        let Some(option) = options.iter().find(|option| option.short == Some(letter)) else {
            return if first {
                Ok(false)
            } else {
                Err(format!("ignored explicit argument '{}'", &word[1..]))
            };
        };
        first = false;
        if option.value.is_none() {
            given.values.push((option.long, String::new()));
            continue;
        }
        let attached = rest.as_str();
        let value = if attached.is_empty() {
            next_value(option, words, at)?
        } else {
            attached.strip_prefix('=').unwrap_or(attached).to_owned()
        };
        given.values.push((option.long, value));
        break;
    }
    Ok(true)
}

/// The value after an option. Argparse takes nothing that begins with a hyphen, unless it is a number;
/// here a range such as `-3:` is taken too, since nothing else can be meant.
fn next_value(option: &Opt, words: &[String], at: &mut usize) -> Result<String, String> {
    let value = words.get(*at).filter(|word| {
        let begins_with_number =
            word.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        !word.starts_with('-') || word.len() == 1 || begins_with_number
    });
    let Some(value) = value else {
        return Err(format!("argument {}: expected one argument", spelled(option)));
    };
    *at += 1;
    Ok(value.clone())
}

fn is_number(word: &str) -> bool {
    word.strip_prefix('-')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

fn spelled(option: &Opt) -> String {
    match option.short {
        Some(short) if option.long.len() == 1 => format!("-{short}"),
        Some(short) => format!("-{short}/--{}", option.long),
        None => format!("--{}", option.long),
    }
}

fn commands(program: Program) -> impl Iterator<Item = &'static Spec> {
    COMMANDS.iter().filter(move |spec| match program {
        // A line that names no program may be Flask-Migrate's: its `migrate` is understood, too.
        Program::Alembic => spec.programs.0 || spec.name == "migrate",
        Program::FlaskMigrate => spec.programs.1,
    })
}

fn names(program: Program) -> Vec<&'static str> {
    let is_own = |spec: &&Spec| program == Program::FlaskMigrate || spec.programs.0;
    COMMANDS
        .iter()
        .filter(is_own)
        .filter(|spec| program == Program::Alembic || spec.programs.1)
        .map(|spec| spec.name)
        .collect()
}

/// Whether a word is a command's name.
pub(super) fn is_command(word: &str) -> bool {
    let normal = word.replace('-', "_");
    COMMANDS.iter().any(|spec| spec.name == normal)
}

fn unknown_command(program: Program, name: &str) -> UsageError {
    let names = names(program);
    let near =
        names.iter().min_by_key(|known| distance(name, known)).filter(|known| distance(name, known) <= 3);
    let help = match near {
        Some(near) => format!("Did you mean '{near}'?"),
        None => super::UNDERSTOOD.to_owned(),
    };
    let message = if program == Program::FlaskMigrate {
        format!("Error: No such command '{name}'.")
    } else {
        let quoted: Vec<String> = names.iter().map(|known| format!("'{known}'")).collect();
        format!(
            "alembic: error: argument {{{}}}: invalid choice: '{name}' (choose from {})",
            names.join(","),
            quoted.join(", ")
        )
    };
    UsageError { usage: program_usage(program), message, help }
}

/// How many letters have to change (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().take(64).enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for column in 0..other.len() {
            let substitute = diagonal + usize::from(letter != other[column]);
            diagonal = row[column + 1];
            row[column + 1] = substitute.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

/// `usage: alembic [-h] … {branches,…} ...`.
pub(super) fn program_usage(program: Program) -> String {
    match program {
        Program::Alembic => format!(
            "usage: alembic [-h] [--version] [-c CONFIG] [-n NAME] [-x X] [--raiseerr] [-q] {{{}}} ...",
            names(program).join(",")
        ),
        Program::FlaskMigrate => "Usage: flask db [OPTIONS] COMMAND [ARGS]...".to_owned(),
    }
}

fn command_usage(program: Program, spec: &Spec) -> String {
    if program == Program::FlaskMigrate {
        let argument = spec.positional.map_or(String::new(), |(name, _, most)| {
            let dots = if most > 1 { "..." } else { "" };
            format!(" [{}]{dots}", name.to_uppercase())
        });
        return format!("Usage: flask db {} [OPTIONS]{argument}", spec.name);
    }
    let mut usage = format!("usage: alembic {}", spec.name);
    for option in spec.options.iter().filter(|option| option.long != "multidb") {
        let name = option.short.map_or_else(|| format!("--{}", option.long), |short| format!("-{short}"));
        usage.push_str(&match option.value {
            Some(value) => format!(" [{name} {value}]"),
            None => format!(" [{name}]"),
        });
    }
    if let Some((name, _, most)) = spec.positional {
        usage.push_str(&if most > 1 { format!(" {name} [{name} ...]") } else { format!(" {name}") });
    }
    usage
}

/// `alembic --help`.
pub(super) fn help(program: Program) -> String {
    let mut text = format!("{}\n\n", program_usage(program));
    for spec in commands(program) {
        text.push_str(&format!("    {:<20}{}\n", spec.name, spec.about));
    }
    text
}

/// `alembic upgrade --help`.
pub(super) fn command_help(program: Program, spec: &Spec) -> String {
    format!("{}\n\n{}\n", command_usage(program, spec), spec.about)
}

/// The line as Alembic would be given it.
pub(super) fn spell(program: Program, spec: &Spec, given: &Given) -> String {
    let mut line = match program {
        Program::Alembic => format!("alembic {}", spec.name),
        Program::FlaskMigrate => format!("flask db {}", spec.name),
    };
    for (name, value) in &given.values {
        let option = spec.options.iter().find(|option| option.long == *name);
        line.push_str(&match option {
            Some(Opt { value: Some(_), .. }) => format!(" --{name} {}", quoted(value)),
            _ => format!(" --{name}"),
        });
    }
    for argument in &given.positional {
        line.push(' ');
        line.push_str(&quoted(argument));
    }
    line
}

fn quoted(word: &str) -> String {
    let is_plain = !word.is_empty()
        && word.chars().all(|letter| letter.is_alphanumeric() || "_-+:@./=".contains(letter));
    if is_plain { word.to_owned() } else { format!("\"{}\"", word.replace('"', "\\\"")) }
}
