"""Three PostgreSQL servers on machines of their own, of which any may be the primary: with the files in deploy/."""

import os
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg2
from psycopg2.extensions import connection

from deploy.stack import postgresql
from deploy.stack.children import Program
from deploy.stack.place import Place
from tests.stack.network import COPIES, INSIDE, Network

MACHINES = ("data-1", "data-2", "data-3")  # the first one is the primary at the start
CALLED = dict(zip(MACHINES, ("one", "two", "three"), strict=True))
PARTS = ("site", "replica", "failover")
FAR = "SELECT pg_last_wal_receive_lsn()::text"


@dataclass(frozen=True)
class Databases:
    """They are reached by the site over one wire, and by each other over another."""

    place: Place
    network: Network

    def data(self, machine: str) -> Path:
        """Its folder; the first one's is that of any stack."""
        return self.place.folder / ("postgresql" if machine == MACHINES[0] else machine)

    def sockets(self, machine: str) -> Path:
        """For its superuser."""
        return self.place.run / ("postgresql" if machine == MACHINES[0] else machine)

    def open_the_first(self) -> None:
        """Its settings name the copies; it waits for them from `wait_for_copies` on."""
        postgresql.make_cluster(self.place)
        with (self.data(MACHINES[0]) / "pg_hba.conf").open("a", encoding="utf-8") as out:
            out.write(f"host site all {self.network.net(INSIDE)} scram-sha-256\n")
            out.write(f"host replication site_replica {self.network.net(COPIES)} scram-sha-256\n")
        self._write_settings(MACHINES[0])
        with (self.data(MACHINES[0]) / "postgresql.conf").open("a", encoding="utf-8") as out:
            out.write("synchronous_standby_names = ''\n")  # until there are any

    def wait_for_copies(self) -> None:
        """From now on nobody is thanked before one of them has it."""
        self._write_settings(MACHINES[0])
        self.ask(MACHINES[0], "SELECT pg_reload_conf()")

    def let_copies_in(self) -> None:
        """The role under which they come, with a password."""
        password = self.place.secrets["superuser"]  # letters, digits, - and _
        with self.connect(MACHINES[0]) as server, server.cursor() as cursor:
            cursor.execute("ALTER ROLE site_replica PASSWORD %s", [password])

    def _write_settings(self, machine: str) -> None:
        hosts = ",".join(self.network.address(one, COPIES) for one in MACHINES)
        primary = f"host={hosts} user=site_replica password={self.place.secrets['superuser']} tcp_user_timeout=3000"
        own = {
            "cluster_name": CALLED[machine],
            "listen_addresses": f"{self.network.address(machine)},{self.network.address(machine, COPIES)}",
            "unix_socket_directories": self.sockets(machine),
            "primary_conninfo": f"{primary} target_session_attrs=read-write",
        }
        written = [(postgresql.SETTINGS / f"{part}.conf").read_text(encoding="utf-8") for part in PARTS]
        lines = [f"{name} = '{value}'\n" for name, value in own.items()]
        file = self.data(machine) / "postgresql.conf"
        file.write_text("\n".join([*written, *lines]), encoding="utf-8")

    def copy(self, machine: str, *, of: str) -> None:
        """Its folder is made anew, whatever was in it."""
        lent, data, sockets = postgresql.account(), self.data(machine), self.sockets(machine)
        for folder in (data, sockets):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            folder.chmod(0o700)
            if lent:
                os.chown(folder, int(str(lent["user"])), int(str(lent["group"])))
        source = ["--host", self.sockets(of), "--username=superuser", "--checkpoint=fast", "--no-sync"]
        subprocess.run(
            [postgresql.programs() / "pg_basebackup", "--pgdata", data, *source],
            check=True, cwd="/", env={"PGPASSWORD": self.place.secrets["superuser"]}, **lent,
        )  # fmt: skip
        self._write_settings(machine)
        (data / "standby.signal").touch()

    def program(self, machine: str) -> Program:
        """The server on its machine, as the account that PostgreSQL runs as."""
        plain, lent = postgresql.program(self.place), postgresql.account()
        who = [f"--reuid={lent['user']}", f"--regid={lent['group']}", "--clear-groups"] if lent else []
        command = ["setpriv", *who, "--pdeathsig=INT", "--", plain.command[0], "-D", str(self.data(machine))]
        return replace(
            plain,
            name=machine,
            command=self.network.on(machine, command),
            ready=lambda: self._answers(machine),
            run_as={},
        )

    def _answers(self, machine: str) -> bool:
        try:
            self.connect(machine).close()
        except psycopg2.OperationalError:
            return False
        return True

    def connect(self, machine: str, database: str = "postgres") -> connection:
        """As its superuser, over no network."""
        host, password = str(self.sockets(machine)), self.place.secrets["superuser"]
        found = psycopg2.connect(host=host, user="superuser", password=password, dbname=database)
        found.autocommit = True
        return found

    def ask(self, machine: str, question: str, *values: object, database: str = "postgres") -> object:
        """One value."""
        server = self.connect(machine, database)
        try:
            with server.cursor() as cursor:
                cursor.execute(question, values)
                return cursor.fetchone()[0]
        finally:
            server.close()

    def primary(self) -> str:
        """The one that can be written to."""
        for machine in MACHINES:
            with suppress(psycopg2.OperationalError):
                if not self.ask(machine, "SELECT pg_is_in_recovery()"):
                    return machine
        raise AssertionError("There is no primary.")

    def promote(self, *copies: str) -> str:
        """As docs/operating.md says: of the copies, the one that has come furthest; answer which one that is."""
        server = self.connect(copies[0])
        with server.cursor() as cursor:
            cursor.execute("SELECT %s::pg_lsn >= %s::pg_lsn", [self.ask(one, FAR) for one in copies])
            best = copies[0] if cursor.fetchone()[0] else copies[1]
        server.close()
        self.ask(best, "SELECT pg_promote()")
        return best

    def is_followed(self) -> bool:
        """Whether both copies stream from whoever is the primary."""
        question = "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"
        return self.ask(self.primary(), question) == len(MACHINES) - 1
