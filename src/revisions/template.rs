//! The text of a new revision file, as the templates of Alembic and Flask-Migrate write it.

use super::naming::CreateDate;

/// Which template the folder uses; a folder's own files show it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Template {
    /// Alembic's since 1.8: annotated variables, docstrings in the functions.
    #[default]
    Typed,
    /// Alembic's before, and Flask-Migrate's.
    Untyped,
}

/// What goes into a new revision file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RevisionFile {
    /// The message; Alembic writes `empty message` when there is none.
    pub message: Option<String>,
    /// The id.
    pub revision: String,
    /// Parents.
    pub down_revisions: Vec<String>,
    /// Labels.
    pub branch_labels: Vec<String>,
    /// Dependencies.
    pub depends_on: Vec<String>,
    /// When it is made.
    pub create_date: CreateDate,
    /// Lines of imports that the body needs.
    pub imports: Vec<String>,
    /// Body of `upgrade`, not indented; empty for `pass`.
    pub upgrades: String,
    /// Body of `downgrade`, not indented; empty for `pass`.
    pub downgrades: String,
}

impl Template {
    /// Renders the file.
    pub fn render(self, file: &RevisionFile) -> String {
        let typed = self == Self::Typed;
        let annotation = |text: &'static str| if typed { text } else { "" };
        let name = ": Union[str, Sequence[str], None]";
        let returns = annotation(" -> None");
        let doc =
            |text: &str| if typed { format!("    \"\"\"{text} schema.\"\"\"\n") } else { String::new() };
        format!(
            "\"\"\"{message}\n\nRevision ID: {revision}\nRevises: {revises}\nCreate Date: {date}\n\n\"\"\"\n\
             {typing}from alembic import op\nimport sqlalchemy as sa\n{imports}\n\n\
             # revision identifiers, used by Alembic.\n\
             revision{string} = {id}\ndown_revision{name} = {down}\nbranch_labels{name} = {labels}\n\
             depends_on{name} = {depends}\n\n\n\
             def upgrade(){returns}:\n{upgrade_doc}{upgrades}\n\n\n\
             def downgrade(){returns}:\n{downgrade_doc}{downgrades}\n",
            message = file.message.as_deref().unwrap_or("empty message"),
            revision = file.revision,
            revises = file.down_revisions.join(", "),
            date = file.create_date.text(),
            typing = annotation("from typing import Sequence, Union\n\n"),
            imports = file.imports.join("\n"),
            string = annotation(": str"),
            id = literal(&file.revision),
            name = annotation(name),
            down = scalar_or_tuple(&file.down_revisions),
            labels = tuple(&file.branch_labels),
            depends = scalar_or_tuple(&file.depends_on),
            upgrade_doc = doc("Upgrade"),
            downgrade_doc = doc("Downgrade"),
            upgrades = body(&file.upgrades),
            downgrades = body(&file.downgrades),
        )
    }
}

/// Python's `repr` of a string of printable characters.
fn literal(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let escaped = text.replace('\\', "\\\\").replace('\n', "\\n").replace(quote, &format!("\\{quote}"));
    format!("{quote}{escaped}{quote}")
}

fn scalar_or_tuple(values: &[String]) -> String {
    match values {
        [only] => literal(only),
        values => tuple(values),
    }
}

fn tuple(values: &[String]) -> String {
    let literals: Vec<String> = values.iter().map(|value| literal(value)).collect();
    match literals.as_slice() {
        [] => "None".to_owned(),
        [only] => format!("({only},)"),
        several => format!("({})", several.join(", ")),
    }
}

fn body(text: &str) -> String {
    if text.trim().is_empty() {
        return "    pass".to_owned();
    }
    let indent = |line: &str| if line.is_empty() { String::new() } else { format!("    {line}") };
    text.trim_end().lines().map(indent).collect::<Vec<_>>().join("\n")
}
