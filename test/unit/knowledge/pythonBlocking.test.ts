import assert from "node:assert/strict";
import { test } from "node:test";
import type { BlockingCallRow } from "../../../src/knowledge/blockingCalls.ts";
import { decidingTexts } from "../../../src/knowledge/decidingTexts.ts";
import { pythonBlockingGroups } from "../../../src/knowledge/python/blocking/groups.ts";
import { pythonConcurrency } from "../../../src/knowledge/python/concurrency.ts";
import { pythonTypeRows } from "../../../src/knowledge/python/types/typeRows.ts";

const rows: readonly BlockingCallRow[] = pythonBlockingGroups.flatMap(({ calls }) =>
  calls.map((call) => (typeof call === "string" ? { name: call } : call)),
);
const byName = new Map(rows.map((row) => [row.name, row]));
const bases: Readonly<Record<string, string>> = { ...pythonConcurrency.bases, ...pythonTypeRows.bases };

/** The row of a call: its own, one of a class above, or the one for a whole class. */
function lookUp(name: string): BlockingCallRow | null {
  const dot = name.lastIndexOf(".");
  const member = name.slice(dot + 1);
  for (let type: string | undefined = name.slice(0, Math.max(dot, 0)); type !== undefined; type = bases[type]) {
    const own = byName.get(type === "" ? name : `${type}.${member}`);
    if (own) return own;
    const whole = byName.get(`${type}.*`);
    if (whole && !whole.except?.includes(member)) return whole;
  }
  return null;
}

/** One line per owner, so that the list reads like the documentation it comes from. */
const known: readonly (readonly [owner: string, members: string])[] = [
  ["", "input open"],
  ["time", "sleep"],
  ["sys.stdin", "read readline readlines"],
  ["requests", "get post put patch delete head options request"],
  ["requests.Session", "get post put patch delete head options request send"],
  ["httpx", "get post put patch delete head options request stream"],
  ["httpx.Client", "get post put patch delete request send stream"],
  ["urllib.request", "urlopen urlretrieve"],
  ["urllib3", "request"],
  ["urllib3.PoolManager", "request urlopen"],
  ["urllib3.ProxyManager", "request"],
  ["urllib3.HTTPConnectionPool", "request urlopen"],
  ["urllib3.HTTPSConnectionPool", "urlopen"],
  ["http.client.HTTPConnection", "request getresponse connect"],
  ["http.client.HTTPSConnection", "request getresponse"],
  ["subprocess", "run call check_call check_output getoutput getstatusoutput Popen"],
  ["subprocess.Popen", "wait communicate"],
  ["os", "system popen posix_spawn posix_spawnp spawnl spawnv spawnvpe wait wait3 wait4 waitid waitpid"],
  ["threading.Thread", "join"],
  ["threading.Timer", "join"],
  ["multiprocessing.Process", "join"],
  ["threading.Lock", "acquire __enter__"],
  ["threading.RLock", "acquire"],
  ["threading.Semaphore", "acquire"],
  ["threading.BoundedSemaphore", "acquire"],
  ["threading.Condition", "acquire wait wait_for"],
  ["threading.Event", "wait"],
  ["threading.Barrier", "wait"],
  ["queue.Queue", "get join"],
  ["queue.PriorityQueue", "get"],
  ["multiprocessing.Queue", "get"],
  ["multiprocessing.JoinableQueue", "get join"],
  ["concurrent.futures.Future", "result exception"],
  ["concurrent.futures", "wait as_completed"],
  ["concurrent.futures.ThreadPoolExecutor", "map shutdown __exit__"],
  ["multiprocessing.pool.Pool", "map apply starmap join imap"],
  ["multiprocessing.pool.ThreadPool", "map apply"],
  ["asyncio", "run"],
  ["asyncio.AbstractEventLoop", "run_until_complete run_forever"],
  ["asgiref.sync.AsyncToSync", "__call__"],
  ["socket.socket", "connect accept send sendall sendto recv recv_into recvfrom"],
  ["socket", "create_connection getaddrinfo gethostbyname gethostbyaddr getfqdn"],
  ["ssl.SSLSocket", "recv sendall do_handshake read write"],
  ["select", "select"],
  ["select.epoll", "poll"],
  ["selectors.DefaultSelector", "select"],
  ["ssl", "create_default_context"],
  ["ssl.SSLContext", "load_verify_locations load_cert_chain load_default_certs"],
  ["smtplib.SMTP", "connect login sendmail send_message starttls quit"],
  ["smtplib.SMTP_SSL", "sendmail"],
  ["ftplib.FTP", "connect login retrbinary storbinary nlst"],
  ["ftplib.FTP_TLS", "retrbinary prot_p"],
  ["imaplib", "IMAP4 IMAP4_SSL"],
  ["imaplib.IMAP4_SSL", "login select search fetch"],
  ["poplib", "POP3_SSL"],
  ["poplib.POP3", "retr"],
  ["telnetlib.Telnet", "read_until"],
  ["paramiko.SSHClient", "connect exec_command open_sftp"],
  ["paramiko.SFTPClient", "get put listdir"],
  ["fabric.Connection", "run sudo put"],
  ["pexpect", "run"],
  ["pexpect.spawn", "expect wait"],
  ["sqlite3", "connect"],
  ["sqlite3.Connection", "execute executemany executescript commit rollback"],
  ["sqlite3.Cursor", "execute executemany executescript fetchone fetchmany fetchall"],
  ["psycopg2", "connect"],
  ["psycopg2.extensions.connection", "commit rollback"],
  ["psycopg2.extensions.cursor", "execute executemany"],
  ["psycopg2.extras.RealDictCursor", "execute"],
  ["psycopg", "connect"],
  ["psycopg.Cursor", "execute"],
  ["psycopg.ServerCursor", "execute fetchall"],
  ["pymysql", "connect"],
  ["pymysql.cursors.Cursor", "execute"],
  ["pymysql.cursors.SSCursor", "execute fetchall"],
  ["pymysql.cursors.DictCursor", "execute"],
  ["MySQLdb", "connect"],
  ["mysql.connector", "connect"],
  ["mysql.connector.cursor.MySQLCursor", "execute"],
  ["pyodbc", "connect"],
  ["pyodbc.Cursor", "execute fetchall"],
  ["oracledb", "connect"],
  ["cx_Oracle", "connect"],
  ["cx_Oracle.Cursor", "execute"],
  ["pg8000", "connect"],
  ["duckdb", "connect sql"],
  ["sqlalchemy.orm.Session", "execute commit scalars flush refresh"],
  ["sqlalchemy.orm.scoped_session", "execute"],
  ["sqlalchemy.orm.Query", "all first one count"],
  ["sqlalchemy.Engine", "connect begin"],
  ["sqlalchemy.Connection", "execute"],
  ["sqlalchemy.MetaData", "create_all"],
  ["sqlmodel.Session", "exec commit"],
  ["django.db.models.QuerySet", "get count exists"],
  ["django.db.models.Manager", "get create"],
  ["django.db.models.Model", "save delete"],
  ["peewee.Model", "get create save"],
  ["peewee.SqliteDatabase", "connect execute_sql"],
  ["redis.Redis", "get set hgetall blpop publish scan_iter"],
  ["redis.RedisCluster", "get"],
  ["redis.client.Pipeline", "execute"],
  ["pymongo.collection.Collection", "find_one insert_one update_many aggregate find"],
  ["elasticsearch.Elasticsearch", "search index"],
  ["elasticsearch.helpers", "bulk"],
  ["cassandra.cluster.Session", "execute"],
  ["memcache.Client", "get set"],
  ["pymemcache.client.base.Client", "get"],
  ["botocore.client.BaseClient", "put_object invoke"],
  ["mypy_boto3_s3.S3Client", "get_object"],
  ["boto3.dynamodb.Table", "get_item query"],
  ["kubernetes.client.CoreV1Api", "list_namespaced_pod read_namespaced_pod"],
  ["kubernetes.config", "load_kube_config"],
  ["docker", "from_env"],
  ["docker.models.containers.ContainerCollection", "run list"],
  ["google.cloud.storage.Blob", "upload_from_string download_as_bytes"],
  ["google.cloud.bigquery.Client", "query"],
  ["google.cloud.bigquery.job.QueryJob", "result"],
  ["google.cloud.pubsub_v1.SubscriberClient", "pull"],
  ["azure.storage.blob.BlobClient", "upload_blob download_blob"],
  ["openai.resources.chat.completions.Completions", "create"],
  ["openai.ChatCompletion", "create"],
  ["anthropic.resources.messages.Messages", "create"],
  ["pika", "BlockingConnection"],
  ["pika.adapters.blocking_connection.BlockingChannel", "basic_publish start_consuming"],
  ["kafka", "KafkaConsumer KafkaProducer"],
  ["kafka.KafkaProducer", "send flush"],
  ["confluent_kafka.Consumer", "poll"],
  ["stomp.Connection", "connect send"],
  ["git", "Repo"],
  ["git.Repo", "clone_from is_dirty"],
  ["git.Git", "checkout"],
  ["git.Remote", "fetch push"],
  ["selenium.webdriver.Chrome", "get find_element quit"],
  ["io", "open_code"],
  ["codecs", "open"],
  ["gzip", "open compress"],
  ["bz2", "open compress"],
  ["lzma", "open compress"],
  ["tarfile", "open"],
  ["os", "open fdopen read write"],
  ["io.TextIOWrapper", "read readline readlines write writelines flush"],
  ["pathlib.Path", "open read_text read_bytes write_text write_bytes glob rglob iterdir walk"],
  ["pathlib.Path", "exists is_file is_dir stat mkdir touch unlink rename replace rmdir resolve samefile readlink"],
  ["pathlib.Path", "symlink_to hardlink_to chmod"],
  ["os", "stat lstat access mkdir makedirs remove unlink rename replace rmdir link symlink readlink statvfs getcwd"],
  ["os", "chmod utime listdir scandir walk fwalk"],
  [
    "os.path",
    "exists isfile isdir islink lexists ismount getsize getatime getmtime getctime realpath abspath samefile",
  ],
  ["glob", "glob iglob"],
  ["shutil", "copy copy2 copyfile copyfileobj copytree move rmtree make_archive unpack_archive disk_usage"],
  ["tempfile", "TemporaryFile NamedTemporaryFile TemporaryDirectory mkdtemp mkstemp"],
  ["zipfile", "ZipFile"],
  ["zipfile.ZipFile", "extract extractall write"],
  ["tarfile.TarFile", "extract extractall add"],
  ["filecmp", "cmp"],
  ["importlib", "import_module"],
  ["logging", "FileHandler"],
  ["netrc", "netrc"],
  ["mimetypes", "init"],
  ["importlib.metadata", "version"],
  ["configparser.ConfigParser", "read"],
  ["json", "load dump"],
  ["pickle", "load dump"],
  ["yaml", "safe_load"],
  ["toml", "load"],
  ["bcrypt", "hashpw checkpw"],
  ["hashlib", "pbkdf2_hmac scrypt"],
  ["argon2.PasswordHasher", "hash verify"],
  ["zlib", "compress"],
  ["PIL.Image.Image", "resize save"],
  ["cv2", "imread resize"],
  ["pandas", "read_csv"],
  ["markdown", "markdown"],
  ["bs4", "BeautifulSoup"],
];

/** Look-alikes that return at once. */
const harmless: readonly string[] = [
  "queue.Queue.get_nowait",
  "queue.Queue.put_nowait",
  "queue.SimpleQueue.put",
  "socket.socket.setblocking",
  "socket.gethostname",
  "threading.Lock",
  "threading.Lock.release",
  "threading.Event.set",
  "threading.Event.is_set",
  "threading.Thread.start",
  "concurrent.futures.ThreadPoolExecutor.submit",
  "concurrent.futures.Future.done",
  "subprocess.Popen.poll",
  "subprocess.Popen.kill",
  "boto3.client",
  "boto3.resource",
  "botocore.client.BaseClient.get_paginator",
  "botocore.client.BaseClient.generate_presigned_url",
  "redis.Redis",
  "redis.Redis.pipeline",
  "redis.asyncio.Redis.get",
  "redis.client.Pipeline.get",
  "sqlalchemy.create_engine",
  "sqlalchemy.orm.Session.add",
  "sqlalchemy.orm.Session.query",
  "sqlalchemy.orm.Query.filter",
  "sqlalchemy.ext.asyncio.AsyncSession.execute",
  "requests.Session",
  "requests.Response.json",
  "httpx.AsyncClient.get",
  "pymongo.MongoClient",
  "pathlib.Path",
  "pathlib.Path.joinpath",
  "pathlib.PurePath.with_suffix",
  "os.path.join",
  "os.path.basename",
  "os.getenv",
  "os.getpid",
  "io.StringIO.read",
  "io.BytesIO.write",
  "json.loads",
  "json.dumps",
  "asyncio.sleep",
  "asyncio.Queue.get",
  "asyncio.Lock.acquire",
  "asyncio.create_task",
  "asyncio.subprocess.Process.wait",
  "dict.get",
  "google.cloud.storage.Client.bucket",
  "google.cloud.storage.Bucket.blob",
  "openai.OpenAI",
  "openai.AsyncOpenAI",
  "bcrypt.gensalt",
  "tempfile.gettempprefix",
];

test("every name of the list has a row", () => {
  const missing = known.flatMap(([owner, members]) =>
    members
      .split(" ")
      .map((member) => (owner === "" ? member : `${owner}.${member}`))
      .filter((name) => lookUp(name) === null),
  );
  assert.deepEqual(missing, []);
});

test("what returns at once has no row", () => {
  assert.deepEqual(
    harmless.filter((name) => lookUp(name) !== null),
    [],
  );
});

test("no call stands twice, and no group", () => {
  const names = rows.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
  const ids = pythonBlockingGroups.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test("no call stands under another name of a class or module", () => {
  const aliases = { ...pythonConcurrency.aliases, ...pythonTypeRows.aliases };
  const hidden = rows.filter(({ name }) => Object.keys(aliases).some((alias) => `${name}.`.startsWith(`${alias}.`)));
  assert.deepEqual(
    hidden.map(({ name }) => name),
    [],
  );
});

test("names are dotted identifiers", () => {
  for (const { name, except = [] } of rows) {
    assert.match(name, /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*(\.\*)?$/);
    for (const method of except) {
      assert.match(method, /^[a-z_]\w*$/, name);
      assert.ok(name.endsWith(".*"), name);
    }
  }
});

test("a twin is a call of an asynchronous library, or the asynchronous form beside the call", () => {
  for (const { name, twin } of rows) {
    if (!twin) continue;
    assert.ok(!("node" in twin), name);
    for (const [library, call] of Object.entries(twin)) {
      const owner = name.slice(0, name.lastIndexOf("."));
      const isBeside = call === `${owner}.a${name.slice(owner.length + 1)}`;
      assert.ok(call.startsWith(`${library}.`) || isBeside, `${name} → ${call}`);
    }
  }
});

test("arguments that make a call return at once are told apart", () => {
  for (const { name, unless = [] } of rows) {
    const stated = unless.map((argument) => `${argument.name}=${argument.value}`);
    assert.equal(new Set(stated).size, stated.length, name);
    for (const { value } of unless) {
      const isKnown = typeof value !== "string" || decidingTexts.has(value) || /^\w+(\.\w+)+$/.test(value);
      assert.ok(isKnown, `${name}: ${value}`);
    }
  }
});

test("groups say in both languages for how long, what instead, and where that is written", () => {
  for (const { id, duration, advice, source } of pythonBlockingGroups) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.match(duration.en, /^(until|while|for) .*[^.]$/, id);
    assert.match(duration["zh-cn"], /^直到.*[^。]$/, id);
    assert.ok(duration.en.length <= 80, id);
    for (const text of [advice.en, advice["zh-cn"]]) {
      assert.notEqual(text, "");
      assert.equal((text.match(/`/g) ?? []).length % 2, 0, id);
    }
    assert.match(source, /^https:\/\//, id);
  }
});

/** Classes with rows whose names do not begin with a capital letter, so that a call of them is not seen as a constructor. */
const lowerCaseClasses: readonly string[] = [
  "socket.socket",
  "select.poll",
  "select.epoll",
  "select.devpoll",
  "select.kqueue",
  "mmap.mmap",
  "os._wrap_close",
  "pexpect.spawn",
  "psycopg2.extensions.connection",
  "psycopg2.extensions.cursor",
];

test("values of classes with a name in lower case are told by what calls give", () => {
  const given = new Set([...Object.values(pythonTypeRows.returns), ...Object.values(pythonTypeRows.attributes)]);
  for (const type of lowerCaseClasses) {
    assert.ok(
      rows.some(({ name }) => name.startsWith(`${type}.`)),
      type,
    );
    assert.ok(given.has(type), type);
  }
});
