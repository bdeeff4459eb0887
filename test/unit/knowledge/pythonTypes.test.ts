import assert from "node:assert/strict";
import { test } from "node:test";
import type { TypeRows } from "../../../src/knowledge/blockingCalls.ts";
import { pythonConcurrency } from "../../../src/knowledge/python/concurrency.ts";
import { pythonTypeRows } from "../../../src/knowledge/python/types/typeRows.ts";

interface ReceiverCase {
  /** A call without its parentheses, an attribute, or a class. */
  readonly of: string;
  readonly in: keyof TypeRows;
  readonly gives: string;
}

const receivers: readonly ReceiverCase[] = [
  { of: "requests.session", in: "returns", gives: "requests.Session" },
  { of: "sqlite3.connect", in: "returns", gives: "sqlite3.Connection" },
  { of: "sqlite3.Connection.cursor", in: "returns", gives: "sqlite3.Cursor" },
  { of: "boto3.client", in: "returns", gives: "botocore.client.BaseClient" },
  { of: "boto3.Session.client", in: "returns", gives: "botocore.client.BaseClient" },
  { of: "open", in: "returns", gives: "io.TextIOWrapper" },
  { of: "pathlib.Path.open", in: "returns", gives: "io.TextIOWrapper" },
  { of: "pathlib.Path.joinpath", in: "returns", gives: "pathlib.Path" },
  { of: "pathlib.Path.resolve", in: "returns", gives: "pathlib.Path" },
  { of: "pathlib.Path.parent", in: "attributes", gives: "pathlib.Path" },
  { of: "pathlib.Path./", in: "attributes", gives: "pathlib.Path" },
  { of: "subprocess.Popen.stdout", in: "attributes", gives: "subprocess.Pipe" },
  { of: "tempfile.NamedTemporaryFile", in: "returns", gives: "tempfile._TemporaryFileWrapper" },
  { of: "tempfile._TemporaryFileWrapper", in: "bases", gives: "io.TextIOWrapper" },
  { of: "sqlalchemy.orm.sessionmaker", in: "returns", gives: "sqlalchemy.orm.sessionmaker" },
  { of: "sqlalchemy.orm.sessionmaker.__call__", in: "returns", gives: "sqlalchemy.orm.Session" },
  { of: "sqlalchemy.orm.Session.query", in: "returns", gives: "sqlalchemy.orm.Query" },
  { of: "sqlalchemy.orm.Query.filter_by", in: "returns", gives: "sqlalchemy.orm.Query" },
  { of: "urllib3.poolmanager.PoolManager", in: "aliases", gives: "urllib3.PoolManager" },
  { of: "socket.create_connection", in: "returns", gives: "socket.socket" },
  { of: "ssl.SSLContext.wrap_socket", in: "returns", gives: "ssl.SSLSocket" },
  { of: "docker.from_env", in: "returns", gives: "docker.DockerClient" },
  { of: "docker.DockerClient.containers", in: "attributes", gives: "docker.models.containers.ContainerCollection" },
  { of: "openai.OpenAI.chat", in: "attributes", gives: "openai.resources.chat.Chat" },
  { of: "anthropic.Anthropic.messages", in: "attributes", gives: "anthropic.resources.messages.Messages" },
  { of: "google.cloud.storage.Client.bucket", in: "returns", gives: "google.cloud.storage.Bucket" },
  { of: "django.db.models.Model.objects", in: "attributes", gives: "django.db.models.Manager" },
  { of: "multiprocessing.managers.SyncManager.Queue", in: "returns", gives: "multiprocessing.Queue" },
  { of: "httpx2", in: "aliases", gives: "httpx" },
];

const sections = ["returns", "awaits", "bases", "aliases", "attributes"] as const;

test("receivers are told", () => {
  for (const { of, in: section, gives } of receivers) assert.equal(pythonTypeRows[section][of], gives, of);
});

test("names are dotted identifiers; an attribute may be an operator or a position", () => {
  for (const section of sections) {
    for (const [name, type] of Object.entries(pythonTypeRows[section])) {
      assert.match(name, /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*(\.\/|\.\d+|\(([\w.]+=?|"[^"]+")\))?$/, section);
      assert.match(type, /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, name);
    }
  }
});

test("what another name stands for is not itself another name", () => {
  const aliases = { ...pythonConcurrency.aliases, ...pythonTypeRows.aliases };
  for (const [alias, name] of Object.entries(aliases)) {
    const parts = name.split(".");
    const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join("."));
    assert.deepEqual(
      prefixes.filter((prefix) => Object.hasOwn(aliases, prefix)),
      [],
      alias,
    );
  }
});

test("only names that the tables use are given, and classes are looked up by them", () => {
  const { aliases, ...others } = pythonTypeRows;
  for (const rows of Object.values(others)) {
    for (const entry of Object.entries(rows)) {
      for (const name of entry) {
        const hidden = Object.keys(aliases).find((alias) => `${name}.`.startsWith(`${alias}.`));
        assert.equal(hidden, undefined, name);
      }
    }
  }
});

test("no class is its own ancestor", () => {
  const bases: Readonly<Record<string, string>> = { ...pythonConcurrency.bases, ...pythonTypeRows.bases };
  for (const start of Object.keys(bases)) {
    const seen = new Set<string>();
    for (let type: string | undefined = start; type !== undefined; type = bases[type]) {
      assert.ok(!seen.has(type), start);
      seen.add(type);
    }
  }
});

test("no row contradicts the table of work in flight", () => {
  for (const section of ["returns", "awaits", "bases", "aliases", "attributes"] as const) {
    for (const [name, type] of Object.entries(pythonConcurrency[section] ?? {})) {
      if (Object.hasOwn(pythonTypeRows[section], name)) assert.equal(pythonTypeRows[section][name], type, name);
    }
  }
});
