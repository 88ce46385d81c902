//! What stands behind the columns of CREATE TABLE: options of the dialects.

use super::super::schema::{DialectOptions, Table};
use super::ddl::DdlCompiler;
use super::{Dialect, literals};

impl DdlCompiler<'_> {
    pub(super) fn post_create_table(&self, table: &Table) -> String {
        let options = table.options.borrow();
        match self.dialect {
            Dialect::Sqlite => {
                let mut words = Vec::new();
                if options
                    .0
                    .iter()
                    .any(|(name, value)| name == "sqlite_with_rowid" && value.as_int() == Some(0))
                {
                    words.push("WITHOUT ROWID");
                }
                if options.is_true("sqlite_strict") {
                    words.push("STRICT");
                }
                if words.is_empty() { String::new() } else { format!("\n {}", words.join(",\n ")) }
            }
            Dialect::Mysql => {
                let mut text = String::new();
                for (name, value) in &options.0 {
                    if let (Some(option), Some(value)) = (name.strip_prefix("mysql_"), value.as_str()) {
                        let option = match option {
                            "charset" | "default_charset" => "CHARSET".to_string(),
                            other => other.to_uppercase().replace('_', " "),
                        };
                        text.push_str(&format!("{option}={value}"));
                    }
                }
                if let Some(comment) = table.comment.borrow().as_ref() {
                    text.push_str(&format!(" COMMENT={}", literals::quote(self.dialect, comment)));
                }
                text
            }
            Dialect::Postgresql => self.postgresql_table_tail(&options),
            Dialect::Default => String::new(),
        }
    }

    /// What stands behind a table of PostgreSQL: INHERITS, PARTITION BY, USING, WITH …
    fn postgresql_table_tail(&self, options: &DialectOptions) -> String {
        let mut text = String::new();
        if let Some(inherits) = options.get("postgresql_inherits") {
            let names = match (inherits.as_tuple(), inherits.as_list()) {
                (Some(items), _) => items.to_vec(),
                (_, Some(items)) => items.borrow().to_vec(),
                _ => vec![inherits.clone()],
            };
            let names: Vec<String> =
                names.iter().filter_map(|name| Some(self.dialect.quote(name.as_str()?))).collect();
            text.push_str(&format!("\n INHERITS ({})", names.join(", ")));
        }
        for (option, word) in [("postgresql_partition_by", "PARTITION BY"), ("postgresql_using", "USING")] {
            text.extend(options.text(option).map(|value| format!("\n {word} {value}")));
        }
        if let Some(parameters) = options.get("postgresql_with").and_then(|with| with.as_dict().cloned()) {
            let pairs: Vec<String> = parameters
                .items()
                .into_iter()
                .filter_map(|(name, value)| {
                    let shown = value.as_str().map_or_else(
                        || value.as_int().map(|n| n.to_string()),
                        |text| Some(text.to_string()),
                    )?;
                    Some(format!("{} = {shown}", name.as_str()?))
                })
                .collect();
            text.push_str(&format!("\n WITH ({})", pairs.join(", ")));
        }
        if let Some(on_commit) = options.text("postgresql_on_commit") {
            text.push_str(&format!("\n ON COMMIT {}", on_commit.replace('_', " ").to_uppercase()));
        }
        if let Some(tablespace) = options.text("postgresql_tablespace") {
            text.push_str(&format!("\n TABLESPACE {}", self.dialect.quote(&tablespace)));
        }
        text
    }
}
