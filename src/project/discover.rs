//! Finding migration directories in a loaded tree, and telling which tool wrote them.
//!
//! Several are possible; the person chooses. A configuration file counts for more than a directory's
//! name, and that for more than what the files look like.

use std::collections::BTreeMap;

use super::files::{Files, file_name, join, parent};
use super::formats::{alembic, flyway, numbered};
use super::nested;
use super::settings::{Ini, Settings};
use super::tool::Tool;

/// A migration directory that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which tool wrote it.
    pub tool: Tool,
    /// The directory that stands for it: Alembic's script directory, or the one with the files.
    pub root: String,
    /// Directories that hold the scripts.
    pub directories: Vec<String>,
    /// `alembic.ini` or `pyproject.toml`, if one names it.
    pub config: Option<String>,
    /// How many scripts it holds.
    pub count: usize,
    /// What it was recognised by, in words for a person.
    pub reason: String,
    /// Other tools that write the same layout.
    pub alternatives: Vec<Tool>,
    /// What is said about it besides, such as that it migrates several databases.
    pub notes: Vec<String>,
}

/// All migration directories of a tree, the likeliest first.
pub fn discover(files: &Files) -> Vec<Candidate> {
    let mut finder = Finder { files, found: Vec::new() };
    finder.by_configuration();
    finder.by_directory();
    finder.by_content();
    nested::join(files, &mut finder.found);
    finder.sql();
    finder.found.retain(|candidate| candidate.count > 0 || candidate.config.is_some());
    // Stable: within one number of scripts the order of discovery, which goes from sure to guessed.
    finder.found.sort_by_key(|candidate| {
        (candidate.count == 0, !candidate.tool.is_alembic(), usize::MAX - candidate.count)
    });
    finder.found
}

struct Finder<'a> {
    files: &'a Files,
    found: Vec<Candidate>,
}

impl Finder<'_> {
    fn is_known(&self, directory: &str) -> bool {
        self.found.iter().any(|candidate| candidate.directories.iter().any(|known| known == directory))
    }

    /// `alembic.ini` (by any name) and `pyproject.toml`.
    fn by_configuration(&mut self) {
        let configs: Vec<String> = self
            .files
            .paths()
            .filter(|path| path.ends_with(".ini") || file_name(path) == "pyproject.toml")
            .map(str::to_owned)
            .collect();
        for config in configs {
            let text = self.files.text(&config).unwrap_or_default();
            let is_toml = config.ends_with(".toml");
            let speaks_of_it = if is_toml {
                text.contains("[tool.alembic]")
            } else {
                Ini::parse(&text).has_section("alembic")
            };
            if !speaks_of_it && file_name(&config) != "alembic.ini" {
                continue;
            }
            let mut settings = Settings::default();
            settings.read_config(&config, &text);
            let here = parent(&config);
            let location = settings.script_location.as_deref().unwrap_or(".");
            let location = match location.split_once(':') {
                Some((package, rest)) => format!("{}/{rest}", package.replace('.', "/")),
                None => location.to_owned(),
            };
            let Some(root) = self.resolve(here, &location) else {
                continue;
            };
            let directories = self.version_directories(here, &root, &settings);
            if directories.iter().any(|directory| self.is_known(directory)) {
                continue;
            }
            let recursive = settings.recursive_version_locations;
            let count = alembic::revision_files(self.files, &directories, recursive).len();
            let reason = format!("{config} names {}", shown(&root));
            self.add_alembic(root, directories, Some(config), count, reason);
        }
    }

    /// A location relative to the configuration file, else to a directory above it (where the
    /// command is run from), else none.
    fn resolve(&self, here: &str, location: &str) -> Option<String> {
        let mut directory = here;
        loop {
            if let Some(found) = join(directory, location)
                && (self.files.has_directory(&join(&found, "versions")?)
                    || self.files.contains(&join(&found, "env.py")?))
            {
                return Some(found);
            }
            if directory.is_empty() {
                return join(here, location)
                    .filter(|found| !found.is_empty() && self.files.has_directory(found));
            }
            directory = parent(directory);
        }
    }

    fn version_directories(&self, here: &str, root: &str, settings: &Settings) -> Vec<String> {
        let named: Vec<String> = settings
            .version_locations
            .iter()
            .filter_map(|location| {
                let location = match location.split_once(':') {
                    Some((package, rest)) => format!("{}/{rest}", package.replace('.', "/")),
                    None => location.clone(),
                };
                join(here, &location)
                    .filter(|found| self.files.has_directory(found))
                    .or_else(|| join("", &location))
            })
            .filter(|directory| self.files.has_directory(directory))
            .collect();
        if named.is_empty() { vec![join(root, "versions").unwrap_or_default()] } else { named }
    }

    /// Directories with `env.py` and `versions`, and any called `versions` with revisions in it.
    fn by_directory(&mut self) {
        let mut roots: Vec<String> = self
            .files
            .paths()
            .filter(|path| file_name(path) == "env.py")
            .map(|path| parent(path).to_owned())
            .collect();
        roots.sort();
        roots.dedup();
        for root in roots {
            let Some(versions) = join(&root, "versions") else {
                continue;
            };
            if self.is_known(&versions) || !self.files.has_directory(&versions) {
                continue;
            }
            let directories = vec![versions];
            let count = alembic::revision_files(self.files, &directories, false).len();
            let reason = format!("{} has env.py and versions", shown(&root));
            self.add_alembic(root, directories, None, count, reason);
        }
    }

    /// Directories in which Python files look like revisions.
    fn by_content(&mut self) {
        let mut directories: Vec<String> = self
            .files
            .paths()
            .filter(|path| path.ends_with(".py"))
            .map(|path| parent(path).to_owned())
            .collect();
        directories.dedup();
        directories.sort();
        directories.dedup();
        for directory in directories {
            if self.is_known(&directory) {
                continue;
            }
            let likely = alembic::count_revisions(self.files, &directory);
            if likely == 0 {
                continue;
            }
            let root = alembic::script_directory(&directory).to_owned();
            let reason = format!("{likely} Python files in {} look like revisions", shown(&directory));
            self.add_alembic(root, vec![directory], None, likely, reason);
        }
    }

    fn add_alembic(
        &mut self,
        root: String,
        directories: Vec<String>,
        config: Option<String>,
        count: usize,
        reason: String,
    ) {
        let env = self.files.text(&join(&root, "env.py").unwrap_or_default()).unwrap_or_default();
        let ini = config.as_ref().and_then(|path| self.files.text(path)).unwrap_or_default();
        let is_flask = env.contains("current_app") || env.contains("flask") || ini.contains("flask_migrate");
        let mut notes = Vec::new();
        if ini.contains("\ndatabases") || env.contains("engine_name") || env.contains("get_bind_key") {
            notes.push(
                "It migrates several databases; the functions of the first one are run here.".to_owned(),
            );
        }
        self.found.push(Candidate {
            tool: if is_flask { Tool::FlaskMigrate } else { Tool::Alembic },
            root,
            directories,
            config,
            count,
            reason,
            alternatives: vec![if is_flask { Tool::Alembic } else { Tool::FlaskMigrate }],
            notes,
        });
    }

    /// Directories of SQL files.
    fn sql(&mut self) {
        let mut by_directory: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for path in self.files.paths().filter(|path| path.ends_with(".sql")) {
            by_directory.entry(parent(path)).or_default().push(path);
        }
        let mut folders: BTreeMap<String, (Tool, usize)> = BTreeMap::new();
        let mut found = Vec::new();
        for (directory, paths) in &by_directory {
            let has = |name: &str| paths.iter().any(|path| file_name(path) == name);
            let single = [("up.sql", Tool::Diesel), ("migration.sql", Tool::Prisma)]
                .into_iter()
                .find(|(name, _)| has(name));
            if let Some((_, tool)) = single {
                folders.entry(parent(directory).to_owned()).or_insert((tool, 0)).1 += 1;
                continue;
            }
            found.extend(self.sql_directory(directory, paths));
        }
        for (directory, (tool, count)) in folders {
            let name = if tool == Tool::Diesel { "up.sql" } else { "migration.sql" };
            let reason = format!("{count} directories in {} hold {name}", shown(&directory));
            found.push(sql_candidate(tool, &directory, count, reason, Vec::new()));
        }
        self.found.extend(with_their_subdirectories(found));
    }

    fn sql_directory(&self, directory: &str, paths: &[&str]) -> Option<Candidate> {
        let here = shown(directory);
        let make = |tool, count, reason, alternatives| {
            Some(sql_candidate(tool, directory, count, reason, alternatives))
        };
        if self.files.contains(&join(directory, "meta/_journal.json")?) {
            return make(Tool::Drizzle, paths.len(), format!("{here} has meta/_journal.json"), Vec::new());
        }
        let containing = |mark: &str| {
            paths.iter().filter(|path| self.files.text(path).is_some_and(|text| text.contains(mark))).count()
        };
        let dbmate = containing("-- migrate:up");
        if dbmate > 0 {
            return make(Tool::Dbmate, dbmate, format!("files in {here} have '-- migrate:up'"), Vec::new());
        }
        let goose = containing("+goose Up").max(containing("+goose up"));
        if goose > 0 {
            return make(Tool::Goose, goose, format!("files in {here} have '-- +goose Up'"), Vec::new());
        }
        let versioned = paths.iter().filter(|path| flyway::parse(file_name(path)).is_some()).count();
        if versioned > 0 {
            let rust = self.uses_crate("refinery");
            let (tool, other) =
                if rust { (Tool::Refinery, Tool::Flyway) } else { (Tool::Flyway, Tool::Refinery) };
            let reason = format!("files in {here} are named V1__name.sql");
            return make(tool, versioned, reason, vec![other]);
        }
        let halves: Vec<numbered::Half> = paths
            .iter()
            .filter_map(|path| numbered::parse(file_name(path)))
            .map(|(_, _, half)| half)
            .collect();
        let ups = halves.iter().filter(|half| **half == numbered::Half::Up).count();
        let simple = halves.iter().filter(|half| **half == numbered::Half::Simple).count();
        if ups > 0 {
            let rust = self.uses_crate("sqlx") || simple > 0;
            let (tool, other) =
                if rust { (Tool::Sqlx, Tool::GolangMigrate) } else { (Tool::GolangMigrate, Tool::Sqlx) };
            let reason = format!("files in {here} are named 1_name.up.sql");
            return make(tool, ups + simple, reason, vec![other]);
        }
        if simple > 0 {
            let reason = format!("files in {here} are numbered");
            return make(Tool::Sqlx, simple, reason, Vec::new());
        }
        None
    }

    /// Whether a `Cargo.toml` of the tree names a crate.
    fn uses_crate(&self, name: &str) -> bool {
        self.files
            .paths()
            .filter(|path| file_name(path) == "Cargo.toml")
            .filter_map(|path| self.files.text(path))
            .any(|text| text.contains(name))
    }
}

/// Flyway and Refinery read directories inside theirs too, which are then no candidates of their own.
fn with_their_subdirectories(found: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    // In the order of names, an outer directory comes before those inside it.
    for candidate in found {
        let holds = |outer: &&mut Candidate| {
            let inside = outer.root.is_empty() || candidate.root.starts_with(&format!("{}/", outer.root));
            inside && outer.tool == candidate.tool && matches!(outer.tool, Tool::Flyway | Tool::Refinery)
        };
        match kept.iter_mut().find(holds) {
            Some(outer) => outer.count += candidate.count,
            None => kept.push(candidate),
        }
    }
    kept
}

fn sql_candidate(
    tool: Tool,
    directory: &str,
    count: usize,
    reason: String,
    alternatives: Vec<Tool>,
) -> Candidate {
    Candidate {
        tool,
        root: directory.to_owned(),
        directories: vec![directory.to_owned()],
        config: None,
        count,
        reason,
        alternatives,
        notes: Vec::new(),
    }
}

fn shown(directory: &str) -> String {
    if directory.is_empty() { "the folder".to_owned() } else { format!("{directory}/") }
}
