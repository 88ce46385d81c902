//! Finding the command in what was typed: shell words, wrappers, makefile targets.

use super::{Program, options};

/// The program that was meant, and the words after it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub program: Program,
    pub words: Vec<String>,
}

/// Finds the command in a line. An error is a sentence.
pub(super) fn find(line: &str) -> Result<Found, String> {
    let line = line.trim().trim_start_matches(['$', '%', '>']).trim();
    if line.is_empty() {
        return Err("alembic: error: too few arguments".to_owned());
    }
    let words = split(line)?;
    let commands: Vec<&[String]> = words
        .split(|word| word == "&&" || word == ";" || word == "||")
        .filter(|command| !command.is_empty())
        .collect();
    if let Some(found) = commands.iter().find_map(|command| in_command(command, 0)) {
        return Ok(found);
    }
    let Some(first) = commands.first() else {
        return Err("alembic: error: too few arguments".to_owned());
    };
    Ok(Found { program: Program::Alembic, words: first.to_vec() })
}

/// Finds the program in one command, behind whatever starts it.
fn in_command(words: &[String], depth: usize) -> Option<Found> {
    if options::is_command(words.first()?) {
        return Some(Found { program: Program::Alembic, words: words.to_vec() });
    }
    for (at, word) in words.iter().enumerate() {
        let rest = &words[at + 1..];
        let name = word.rsplit(['/', '\\']).next().unwrap_or(word);
        let name = name.strip_suffix(".exe").unwrap_or(name);
        match name {
            "alembic" | "stillroom" => {
                return Some(Found { program: Program::Alembic, words: rest.to_vec() });
            }
            "flask" | "manage.py" | "db" => {
                let after =
                    if name == "db" { rest } else { &rest[rest.iter().position(|word| word == "db")? + 1..] };
                return Some(Found { program: Program::FlaskMigrate, words: after.to_vec() });
            }
            "make" | "just" | "task" => return target(rest),
            _ if word.contains(' ') && depth < 3 => {
                // `sh -c "alembic upgrade head"`
                if let Ok(inner) = split(word)
                    && let Some(found) = in_command(&inner, depth + 1)
                {
                    return Some(found);
                }
            }
            _ => {}
        }
    }
    None
}

/// `make db-migrate MSG="…"`, by the names that such targets usually have.
fn target(words: &[String]) -> Option<Found> {
    let variable = |names: &[&str]| {
        words.iter().find_map(|word| {
            let (name, value) = word.split_once('=')?;
            names.iter().any(|known| name.eq_ignore_ascii_case(known)).then(|| value.to_owned())
        })
    };
    let target = words.iter().find(|word| !word.starts_with('-') && !word.contains('='))?;
    let bare = target.to_lowercase().replace('_', "-");
    let bare = ["db-", "alembic-", "migrations-", "migration-"]
        .iter()
        .find_map(|prefix| bare.strip_prefix(prefix))
        .unwrap_or(&bare)
        .to_owned();
    let revision = variable(&["REV", "REVISION", "TO", "TARGET", "r"]);
    let message = variable(&["MSG", "MESSAGE", "m", "NAME"]);
    let mut found: Vec<String> = Vec::new();
    let mut push = |words: &[&str]| found.extend(words.iter().map(|word| (*word).to_owned()));
    match bare.as_str() {
        "upgrade" | "up" | "migrate-up" => push(&["upgrade", revision.as_deref().unwrap_or("head")]),
        "downgrade" | "down" | "rollback" | "migrate-down" => {
            push(&["downgrade", revision.as_deref().unwrap_or("-1")]);
        }
        "migrate" | "migration" | "revision" | "makemigrations" | "autogenerate" | "new" => {
            push(&["revision", "--autogenerate"]);
            if let Some(message) = &message {
                push(&["-m", message]);
            }
        }
        "stamp" => push(&["stamp", revision.as_deref().unwrap_or("head")]),
        "history" => push(&["history", "--verbose"]),
        "show" => push(&["show", revision.as_deref().unwrap_or("head")]),
        "merge" => {
            push(&["merge", revision.as_deref().unwrap_or("heads")]);
            if let Some(message) = &message {
                push(&["-m", message]);
            }
        }
        name if options::is_command(name) => push(&[name]),
        _ => return None,
    }
    Some(Found { program: Program::Alembic, words: found })
}

/// Splits a line into words as a shell does: quotes, backslashes, operators apart.
///
/// # Errors
/// When a quotation mark is not closed.
pub fn split(line: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(end), letter) if letter == end => quote = None,
            (Some('"'), '\\')
                if letters.peek().is_some_and(|next| matches!(next, '"' | '\\' | '$' | '`')) =>
            {
                word.get_or_insert_default().extend(letters.next());
            }
            (Some(_), letter) => word.get_or_insert_default().push(letter),
            (None, '\'' | '"') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, '\\') => match letters.next() {
                Some('\n') | None => {}
                Some(next) if next.is_alphanumeric() => {
                    // A path as Windows writes it.
                    word.get_or_insert_default().extend(['\\', next]);
                }
                Some(next) => word.get_or_insert_default().push(next),
            },
            (None, '#') if word.is_none() => break,
            (None, ';') => {
                words.extend(word.take());
                words.push(";".to_owned());
            }
            (None, letter) if letter.is_whitespace() => words.extend(word.take()),
            (None, letter) => word.get_or_insert_default().push(letter),
        }
    }
    if let Some(quote) = quote {
        return Err(format!("alembic: error: the quotation mark {quote} is not closed"));
    }
    words.extend(word);
    Ok(words)
}
