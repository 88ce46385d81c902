"""The public folders of `corpora.toml`: where each one is, and how it starts.

In: `corpora.toml`. Out: `Corpus` values that the scripts beside this one share.
"""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CACHE = ROOT / ".cache"
# Seconds that a folder may take.
TIME_LIMIT = 300


@dataclass
class Corpus:
    """One folder: what is downloaded, and where its parts lie once it is."""

    name: str
    versions: str | list[str]
    package: str = ""
    version: str = ""
    take: list[str] = field(default_factory=list)
    path: str | None = None
    start: str | None = None
    append: dict[str, str] = field(default_factory=dict)
    replace: dict[str, list[str]] = field(default_factory=dict)
    sdist: bool = False
    later: bool = False
    allow_unmapped: bool = False
    legacy_names: bool = False
    opaque: list[str] = field(default_factory=list)
    standins_of: list[str] = field(default_factory=list)
    skip: list[str] = field(default_factory=list)
    target: str = "sqlite"
    sqlalchemy: str = "2.1"
    driver: str = "psycopg2"
    options: dict = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """The folder that Alembic and Stillroom are given."""
        return ROOT / self.path if self.path else CACHE / "corpora" / self.name

    @property
    def stamp(self) -> Path:
        """Says which version lies in `folder`."""
        return CACHE / "corpora" / f"{self.name}.stamp"

    @property
    def start_database(self) -> Path:
        """The database to start from, for a folder whose first tables were made by the application."""
        return CACHE / "corpora" / f"{self.name}.start.sqlite"

    @property
    def expected(self) -> Path:
        """What real Alembic left behind after every revision."""
        return CACHE / "corpora" / f"{self.name}.expected.json"

    @property
    def standins(self) -> list[Path]:
        """The folders of stand-ins: its own, then those that it shares."""
        named = [HERE / "standins" / name for name in [self.name, *self.standins_of]]
        return [path for path in named if path.exists()]

    @property
    def version_folders(self) -> list[Path]:
        """The folders that hold the revisions."""
        listed = [self.versions] if isinstance(self.versions, str) else self.versions
        return [self.folder / each for each in listed]

    @property
    def postgresql(self) -> Path:
        """What real Alembic left on a real PostgreSQL, at the heads."""
        return CACHE / "corpora" / f"{self.name}.postgresql.json"

    def revision_files(self) -> list[Path]:
        """The files that Alembic would load."""
        found = [path for folder in self.version_folders for path in folder.glob("*.py")]
        return sorted(path for path in found if not path.name.startswith(("__init__", ".#")))

    def is_fetched(self) -> bool:
        return self.path is not None or self.stamp.exists()

    def changed(self) -> float:
        """When the folder last changed, in seconds of the clock."""
        if self.path is None:
            return self.stamp.stat().st_mtime
        return max(path.stat().st_mtime for path in self.folder.rglob("*"))


def load(names: list[str], all_folders: bool = False) -> list[Corpus]:
    """The named folders; without names the four main ones and our samples, or every one."""
    described = tomllib.loads((HERE / "corpora.toml").read_text())
    unknown = set(names) - set(described)
    if unknown:
        raise SystemExit(f"no such folder in corpora.toml: {', '.join(sorted(unknown))}")
    corpora = [Corpus(name=name, **about) for name, about in described.items()]
    if names:
        return [corpus for corpus in corpora if corpus.name in names]
    return [corpus for corpus in corpora if all_folders or not corpus.later]
