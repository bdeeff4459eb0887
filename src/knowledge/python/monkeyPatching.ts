/** A group of standard modules that a patcher makes cooperative together; the name of its keyword argument too. */
export type PatchedFeature = "socket" | "ssl" | "select" | "time" | "thread" | "queue" | "subprocess" | "os" | "signal";

/** A function that replaces blocking functions of the standard library by cooperative ones. */
export interface PatcherRow {
  readonly library: "gevent" | "eventlet";
  readonly features: readonly PatchedFeature[];
  /** Keyword arguments that are `True` choose what is patched, instead of `False` ones leaving something out. */
  readonly chooses: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const all: readonly PatchedFeature[] = [
  "socket",
  "ssl",
  "select",
  "time",
  "thread",
  "queue",
  "subprocess",
  "os",
  "signal",
];
const gevent = (...features: readonly PatchedFeature[]): PatcherRow => ({
  library: "gevent",
  features,
  chooses: false,
});

/** Sources: gevent.org (gevent.monkey), eventlet.readthedocs.io (Greening the world). */
export const patchers: Readonly<Record<string, PatcherRow>> = {
  "gevent.monkey.patch_all": gevent(...all),
  "gevent.monkey.patch_socket": gevent("socket"),
  "gevent.monkey.patch_ssl": gevent("ssl"),
  "gevent.monkey.patch_select": gevent("select"),
  "gevent.monkey.patch_time": gevent("time"),
  "gevent.monkey.patch_thread": gevent("thread"),
  "gevent.monkey.patch_queue": gevent("queue"),
  "gevent.monkey.patch_subprocess": gevent("subprocess"),
  "gevent.monkey.patch_os": gevent("os"),
  "gevent.monkey.patch_signal": gevent("signal"),
  "eventlet.monkey_patch": {
    library: "eventlet",
    features: ["socket", "ssl", "select", "time", "thread", "queue", "subprocess", "os"],
    chooses: true,
  },
  "eventlet.patcher.monkey_patch": {
    library: "eventlet",
    features: ["socket", "ssl", "select", "time", "thread", "queue", "subprocess", "os"],
    chooses: true,
  },
};

/**
 * What a patcher replaces in a module: a copy that was imported by name, or an object that was made, before that
 * stays as it was. Functions that only call replaced ones (`subprocess.run`, `queue.Queue`) follow by themselves.
 */
export const replacedNames: Readonly<Record<PatchedFeature, ReadonlySet<string>>> = {
  time: words("time.sleep"),
  socket: words(`
    socket.socket socket.create_connection socket.getaddrinfo socket.gethostbyname socket.gethostbyname_ex
    socket.gethostbyaddr socket.getfqdn socket.getnameinfo socket.fromfd socket.socketpair`),
  ssl: words(`
    ssl.SSLContext ssl.SSLSocket ssl.wrap_socket ssl.create_default_context ssl.get_server_certificate`),
  select: words("select.select select.poll select.epoll select.kqueue selectors.DefaultSelector"),
  thread: words(`
    threading.Lock threading.RLock threading.local threading.get_ident _thread.start_new_thread
    _thread.allocate_lock _thread.get_ident thread.start_new_thread thread.allocate_lock thread.get_ident`),
  queue: words("queue.SimpleQueue"),
  subprocess: words("subprocess.Popen"),
  os: words("os.fork os.forkpty os.waitpid"),
  signal: words("signal.signal signal.getsignal"),
};

/** Modules whose import imports `ssl`, which gevent then warns of: "Monkey-patching ssl after ssl has already been imported". */
export const sslImporters: ReadonlySet<string> = words(`
  ssl asyncio requests urllib3 httpx httpx2 aiohttp http.client httplib urllib.request urllib2 ftplib smtplib imaplib
  poplib nntplib boto3 botocore redis pymongo pika kombu celery tornado websocket websockets paramiko elasticsearch
  kubernetes docker stripe openai anthropic slack_sdk pymysql psycopg2cffi ldap3 zmq.ssh requests_oauthlib`);

/** Modules that make a database driver in C cooperative. */
export const driverPatchers: ReadonlySet<string> = words("psycogreen gevent_mysql gevent_psycopg2 greenify");
