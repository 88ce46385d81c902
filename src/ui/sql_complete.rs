//! What the SQL line offers while one types. In: the text, the place of the cursor, the tables with their columns; out:
//! where the word begins, and what it can become.

/// Most entries.
const MOST: usize = 8;

const KEYWORDS: [&str; 46] = [
    "ALTER", "AND", "AS", "ASC", "BEGIN", "BETWEEN", "BY", "CASE", "COMMIT", "COUNT", "CREATE", "CROSS",
    "DELETE", "DESC", "DISTINCT", "DROP", "ELSE", "END", "EXISTS", "EXPLAIN", "FROM", "GROUP", "HAVING",
    "IN", "INDEX", "INNER", "INSERT", "INTO", "IS", "JOIN", "LEFT", "LIKE", "LIMIT", "NOT", "NULL", "ON",
    "OR", "ORDER", "PRAGMA", "SELECT", "SET", "TABLE", "UPDATE", "VALUES", "WHERE", "WITH",
];

/// A table with its columns.
pub type Known = (String, Vec<String>);

/// Where the word begins, in characters, and what it can become; nothing when there is nothing to say.
pub fn complete(text: &str, caret: usize, tables: &[Known]) -> Option<(usize, Vec<String>)> {
    let before: Vec<char> = text.chars().take(caret).collect();
    let is_part = |letter: &char| letter.is_alphanumeric() || *letter == '_';
    let length = before.iter().rev().take_while(|letter| is_part(letter)).count();
    let start = before.len() - length;
    let word: String = before[start..].iter().collect::<String>().to_lowercase();
    let owner = (start > 0 && before[start - 1] == '.').then(|| {
        let head = &before[..start - 1];
        let from = head.len() - head.iter().rev().take_while(|letter| is_part(letter)).count();
        head[from..].iter().collect::<String>().to_lowercase()
    });
    if word.is_empty() && owner.is_none() || is_quoted(&before) {
        return None;
    }
    let mut found: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        let fits = name.to_lowercase().starts_with(&word) && name.to_lowercase() != word;
        if fits && found.len() < MOST && !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
    };
    let all = text.to_lowercase();
    let mentioned = |name: &str| all.split(|letter: char| !is_part(&letter)).any(|other| other == name);
    match &owner {
        Some(owner) => {
            let named = tables.iter().filter(|(name, _)| name.to_lowercase() == *owner);
            let meant: Vec<&Known> = named.collect();
            // An alias: the columns of all tables that the text names.
            let meant = if meant.is_empty() {
                tables.iter().filter(|(name, _)| mentioned(&name.to_lowercase())).collect()
            } else {
                meant
            };
            meant.iter().flat_map(|(_, columns)| columns).for_each(|column| add(column));
        }
        None => {
            let near = tables.iter().filter(|(name, _)| mentioned(&name.to_lowercase()));
            near.flat_map(|(_, columns)| columns).for_each(|column| add(column));
            tables.iter().for_each(|(name, _)| add(name));
            KEYWORDS.iter().for_each(|keyword| add(keyword));
            tables.iter().flat_map(|(_, columns)| columns).for_each(|column| add(column));
        }
    }
    (!found.is_empty()).then_some((start, found))
}

/// Whether the cursor is inside of a text, a comment or a quoted name.
fn is_quoted(before: &[char]) -> bool {
    let mut quote: Option<char> = None;
    let mut previous = ' ';
    for letter in before {
        match quote {
            Some('-') if *letter == '\n' => quote = None,
            Some(end) if end == *letter => quote = None,
            Some(_) => {}
            None if ['\'', '"', '`'].contains(letter) => quote = Some(*letter),
            None if *letter == '-' && previous == '-' => quote = Some('-'),
            None => {}
        }
        previous = *letter;
    }
    // A comment's dashes would end it at the next one.
    quote.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let tables = [
            ("users".to_owned(), vec!["id".to_owned(), "email".to_owned()]),
            ("posts".to_owned(), vec!["id".to_owned(), "user_id".to_owned()]),
        ];
        let caret = text.find('|').expect("a cursor");
        let found = complete(&text.replace('|', ""), text[..caret].chars().count(), &tables);
        assert_eq!(found.map(|(_, found)| found).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn columns_of_what_is_named_come_first() {
        check("SELECT e| FROM users", &["email", "ELSE", "END", "EXISTS", "EXPLAIN"]);
        check("SELECT users.|", &["id", "email"]);
        check("SELECT p.u| FROM posts p", &["user_id"]);
        check("SELECT * FROM us|", &["users", "user_id"]);
        check("SEL|", &["SELECT"]);
    }

    #[test]
    fn nothing_is_said_in_texts_or_without_a_word() {
        check("SELECT 'e|", &[]);
        check("SELECT |", &[]);
        check("-- se|", &[]);
        check("SELECT|", &[]);
    }
}
