//! Words about patterns: their flags in a `repr`, why one was refused, `re.escape`.

/// Flags as the `repr` of a pattern names them, in its order.
const FLAG_NAMES: [(i64, &str); 5] =
    [(2, "re.IGNORECASE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (64, "re.VERBOSE"), (256, "re.ASCII")];

/// The flags as they follow the pattern in its `repr`: `, re.IGNORECASE|re.MULTILINE`, or nothing.
pub(super) fn flag_names(flags: i64) -> String {
    let set = FLAG_NAMES.iter().filter(|(flag, _)| flags & flag != 0);
    let names: Vec<&str> = set.map(|(_, name)| *name).collect();
    if names.is_empty() { String::new() } else { format!(", {}", names.join("|")) }
}

/// Why a pattern was refused, in CPython's words where they are common.
pub(super) fn refusal(error: &str, source: &str) -> String {
    let last = |wanted: char| source.chars().collect::<Vec<_>>().iter().rposition(|found| *found == wanted);
    let known = [
        ("Opening parenthesis without closing", "missing ), unterminated subpattern", last('(')),
        ("Invalid character class", "unterminated character set", last('[')),
        ("Target of repeat operator is invalid", "nothing to repeat", source.find(['*', '+', '?', '{'])),
        ("Closing parenthesis without", "unbalanced parenthesis", last(')')),
    ];
    let found = known.into_iter().find(|(theirs, ..)| error.contains(theirs));
    match found {
        Some((_, message, at)) => format!("{message} at position {}", at.unwrap_or(0)),
        None => format!("{error} in pattern {source}"),
    }
}

/// `re.escape(text)`
pub(super) fn escaped(text: &str) -> String {
    let special = |character: char| "()[]{}?*+-|^$\\.&~# \t\n\r\u{b}\u{c}".contains(character);
    let mut out = String::new();
    for character in text.chars() {
        if special(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
