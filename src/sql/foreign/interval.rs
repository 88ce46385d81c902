//! Intervals: `interval '1 day 2 hours'` as modifiers of SQLite's date functions.

/// The modifiers of an interval; none when it says something that they cannot.
pub fn modifiers(text: &str, negative: bool) -> Option<Vec<String>> {
    let mut words = text.split_whitespace();
    let mut made = Vec::new();
    while let Some(word) = words.next() {
        let digits = word.trim_start_matches(['+', '-']);
        let split = digits.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(digits.len());
        let (number, attached) = digits.split_at(split);
        let amount: f64 = number.parse().ok()?;
        let unit = if attached.is_empty() { words.next()? } else { attached };
        let (factor, name) = unit_of(unit)?;
        let minus = word.starts_with('-') != negative;
        let amount = amount * factor;
        made.push(format!("'{}{amount} {name}'", if minus { "-" } else { "+" }));
    }
    (!made.is_empty()).then_some(made)
}

/// A unit as SQLite names it, and how many of those it is.
fn unit_of(unit: &str) -> Option<(f64, &'static str)> {
    let unit = unit.to_ascii_lowercase();
    Some(match unit.trim_end_matches('s') {
        "year" | "yr" | "y" => (1.0, "years"),
        "month" | "mon" => (1.0, "months"),
        "week" | "w" => (7.0, "days"),
        "day" | "d" => (1.0, "days"),
        "hour" | "hr" | "h" => (1.0, "hours"),
        "minute" | "min" | "m" => (1.0, "minutes"),
        "second" | "sec" | "" => (1.0, "seconds"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::modifiers;

    #[test]
    fn simple_intervals_become_modifiers() {
        assert_eq!(modifiers("1 day", false), Some(vec!["'+1 days'".to_owned()]));
        assert_eq!(
            modifiers("2 weeks 3 hours", true),
            Some(vec!["'-14 days'".to_owned(), "'-3 hours'".to_owned()])
        );
        assert_eq!(modifiers("01:00", false), None);
        assert_eq!(modifiers("", false), None);
    }
}
