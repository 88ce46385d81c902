"""A real PostgreSQL on loopback, of our own: made, started and ended here.

In: the server programs of PostgreSQL 15 (Debian: `postgresql-15`). Out: a
`Server` that gives URLs of new, empty databases. Its data lies in
`.cache/postgresql`, on a port of its own; it is ended by its process id.
PostgreSQL refuses to run as root: there it is run as the user `postgres`.
"""

import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

import corpus as corpora

PORT = 54815
VERSION = 15


class Unavailable(Exception):
    """There is no PostgreSQL here; the message says how to have one."""


def program(name: str) -> str:
    """The path of a server program of the wanted version."""
    for folder in (f"/usr/lib/postgresql/{VERSION}/bin", f"/usr/pgsql-{VERSION}/bin", f"/opt/homebrew/opt/postgresql@{VERSION}/bin"):
        if Path(folder, name).exists():
            return f"{folder}/{name}"
    found = shutil.which(name)
    if found and f" {VERSION}." in subprocess.run([found, "--version"], capture_output=True, text=True).stdout:
        return found
    raise Unavailable(f"{name} of PostgreSQL {VERSION} is not installed (on Debian: apt install postgresql-{VERSION})")


class Server:
    """A context manager; the server runs inside the block."""

    def __init__(self) -> None:
        self.data = Path(os.environ.get("STILLROOM_POSTGRESQL", corpora.CACHE.resolve() / "postgresql"))
        self.process: subprocess.Popen | None = None
        self.user = "postgres" if os.getuid() == 0 else None

    def command(self, *arguments: str) -> list[str]:
        return (["setpriv", "--reuid", self.user, "--regid", self.user, "--init-groups"] if self.user else []) + list(arguments)

    def __enter__(self) -> "Server":
        initdb, postgres = program("initdb"), program("postgres")
        # A server whose run was cut short leaves files that a new one must not trust.
        shutil.rmtree(self.data, ignore_errors=True)
        self.data.mkdir(parents=True)
        if self.user:
            try:
                owner = pwd.getpwnam(self.user)
            except KeyError as problem:
                raise Unavailable(f"there is no user {self.user} to run PostgreSQL as") from problem
            os.chown(self.data, owner.pw_uid, owner.pw_gid)
        self.data.chmod(0o700)
        made = subprocess.run(
            self.command(initdb, "--pgdata", str(self.data), "--auth", "trust", "--username", "stillroom", "--encoding", "UTF8", "--locale", "C", "--no-sync"),
            capture_output=True,
            text=True,
            cwd="/",
        )
        if made.returncode != 0:
            raise Unavailable(f"initdb: {made.stderr.strip()}")
        settings = {"port": PORT, "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_locks_per_transaction": 512}
        arguments = [postgres, "-D", str(self.data)]
        for name, value in settings.items():
            arguments += ["-c", f"{name}={value}"]
        with open(corpora.CACHE.resolve() / "postgresql.log", "w") as log:
            self.process = subprocess.Popen(self.command(*arguments), stdout=log, stderr=log, cwd="/")
        self.wait()
        return self

    def wait(self) -> None:
        """Until it answers."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                import psycopg2

                psycopg2.connect(self.dsn("postgres")).close()
                return
            except (OSError, socket.error, psycopg2.OperationalError):
                time.sleep(0.1)
        self.__exit__()
        raise Unavailable("PostgreSQL did not start; see .cache/postgresql.log")

    def __exit__(self, *_) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=60)
        self.process = None
        shutil.rmtree(self.data, ignore_errors=True)

    def dsn(self, database: str) -> str:
        return f"host=127.0.0.1 port={PORT} user=stillroom dbname={database}"

    def new_database(self, name: str, driver: str) -> str:
        """The SQLAlchemy URL of a new, empty database."""
        import psycopg2

        connection = psycopg2.connect(self.dsn("postgres"))
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
            cursor.execute(f'CREATE DATABASE "{name}"')
        connection.close()
        return f"postgresql+{driver}://stillroom@127.0.0.1:{PORT}/{name}"
