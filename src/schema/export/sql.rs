//! The statements that make the schema, as the database stores them, in the order in which they can
//! be run: tables, their indexes, views, triggers.

use crate::schema::Schema;

/// A script.
pub fn render(schema: &Schema) -> String {
    let tables = schema.tables.iter().flat_map(|table| {
        std::iter::once(table.sql.as_str()).chain(table.indexes.iter().map(|index| index.sql.as_str()))
    });
    let views = schema.views.iter().map(|view| view.sql.as_str());
    let triggers = schema.triggers.iter().map(|trigger| trigger.sql.as_str());
    let statements: Vec<String> = tables
        .chain(views)
        .chain(triggers)
        .map(|sql| sql.trim().trim_end_matches(';'))
        .filter(|sql| !sql.is_empty())
        .map(|sql| format!("{sql};\n"))
        .collect();
    statements.join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn statements_stand_in_an_order_that_runs() {
        assert_eq!(
            render(&sample::schema()),
            "CREATE TABLE users (id INTEGER NOT NULL, …);

CREATE INDEX ix_users_status ON users (status, balance DESC) WHERE balance > 0;

CREATE UNIQUE INDEX ix_users_lower ON users (lower(email));

CREATE TABLE resumes (user_id INTEGER NOT NULL, …);

CREATE TABLE \"generated documents\" (id INTEGER NOT NULL, …);

CREATE VIEW active AS SELECT * FROM users;

CREATE TRIGGER touch AFTER UPDATE ON users BEGIN SELECT 1; END;
"
        );
    }
}
