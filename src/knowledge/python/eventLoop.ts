/** Where a function runs. `worker` is any thread or process without an event loop of its own. */
export type FunctionPlace = "event-loop" | "thread-pool" | "worker";

/** How a function comes under a row. */
export type PlacementKind = "decorator" | "base-class" | "argument";

/** A framework decides where a function runs. */
export interface PlacementRow {
  /** Dotted: the decorator (called or not), the class that is extended, or the call that takes the function. */
  readonly name: string;
  readonly kind: PlacementKind;
  /** Where a `def` runs; null where the framework refuses one or nothing is known. */
  readonly sync: FunctionPlace | null;
  /** Where an `async def` runs; null where the framework refuses one or nothing is known. */
  readonly async: FunctionPlace | null;
  /** Of a base class: the methods it is about; every method when it is left out. */
  readonly methods?: readonly string[];
  /** Of an argument: where the function stands. */
  readonly callable?: { readonly position: number | null; readonly keyword: string | null };
  /** The keyword argument that moves a `def` to the thread pool when it is true: `@get("/", sync_to_thread=True)`. */
  readonly threadedBy?: string;
}

const httpVerbs = ["get", "post", "put", "patch", "delete", "head", "options"] as const;

function decorators(
  owner: string,
  names: readonly string[],
  places: Pick<PlacementRow, "sync" | "async">,
): readonly PlacementRow[] {
  return names.map((name) => ({ name: `${owner}.${name}`, kind: "decorator", ...places }));
}

const threadPool = { sync: "thread-pool", async: "event-loop" } as const;
const loop = { sync: "event-loop", async: "event-loop" } as const;
const asyncOnly = { sync: null, async: "event-loop" } as const;
const worker = { sync: "worker", async: "worker" } as const;

/** Web frameworks on ASGI: most send a `def` to a thread pool, some run it on the loop. */
const asgi: readonly PlacementRow[] = [
  ...["fastapi.FastAPI", "fastapi.APIRouter"].flatMap((owner) => [
    ...decorators(owner, [...httpVerbs, "trace", "route", "api_route"], threadPool),
    ...decorators(owner, ["websocket", "websocket_route"], asyncOnly),
    {
      name: `${owner}.add_api_route`,
      kind: "argument",
      ...threadPool,
      callable: { position: 1, keyword: "endpoint" },
    } as const,
  ]),
  { name: "fastapi.Depends", kind: "argument", ...threadPool, callable: { position: 0, keyword: "dependency" } },
  { name: "fastapi.Security", kind: "argument", ...threadPool, callable: { position: 0, keyword: "dependency" } },
  { name: "starlette.routing.Route", kind: "argument", ...threadPool, callable: { position: 1, keyword: "endpoint" } },
  {
    name: "starlette.applications.Starlette.add_route",
    kind: "argument",
    ...threadPool,
    callable: { position: 1, keyword: "route" },
  },
  ...decorators("starlette.applications.Starlette", ["route", "exception_handler"], threadPool),
  ...decorators("starlette.applications.Starlette", ["middleware"], asyncOnly),
  // Start-up and shut-down handlers are called as they are, on the loop.
  ...["starlette.applications.Starlette", "starlette.routing.Router"].flatMap((owner) =>
    decorators(owner, ["on_event"], loop),
  ),
  {
    name: "starlette.endpoints.HTTPEndpoint",
    kind: "base-class",
    ...threadPool,
    methods: httpVerbs,
  },
  { name: "starlette.endpoints.WebSocketEndpoint", kind: "base-class", ...asyncOnly },
  { name: "starlette.middleware.base.BaseHTTPMiddleware", kind: "base-class", ...asyncOnly, methods: ["dispatch"] },
  ...["quart.Quart", "quart.Blueprint"].flatMap((owner) => [
    ...decorators(owner, [...httpVerbs, "route", "before_request", "after_request", "errorhandler"], threadPool),
    ...decorators(owner, ["websocket"], asyncOnly),
  ]),
  ...["litestar", "starlite"].flatMap((library) =>
    decorators(library, [...httpVerbs, "route"], loop).map((row) => ({ ...row, threadedBy: "sync_to_thread" })),
  ),
  ...["sanic.Sanic", "sanic.Blueprint"].flatMap((owner) =>
    decorators(owner, [...httpVerbs, "route", "middleware", "listener", "exception"], loop),
  ),
  ...decorators("nicegui.ui", ["page", "refreshable"], loop),
  { name: "channels.consumer.SyncConsumer", kind: "base-class", sync: "thread-pool", async: null },
  { name: "channels.consumer.AsyncConsumer", kind: "base-class", ...loop },
];

/** Servers that call handlers on their own loop, and those that have none. */
const servers: readonly PlacementRow[] = [
  ...decorators("aiohttp.web.RouteTableDef", [...httpVerbs, "view", "route"], asyncOnly),
  { name: "aiohttp.web.View", kind: "base-class", ...loop, methods: httpVerbs },
  { name: "aiohttp.web.middleware", kind: "decorator", ...asyncOnly },
  ...httpVerbs.flatMap((verb): PlacementRow[] => [
    { name: `aiohttp.web.${verb}`, kind: "argument", ...asyncOnly, callable: { position: 1, keyword: "handler" } },
    {
      name: `aiohttp.web.UrlDispatcher.add_${verb}`,
      kind: "argument",
      ...asyncOnly,
      callable: { position: 1, keyword: "handler" },
    },
  ]),
  {
    name: "aiohttp.web.UrlDispatcher.add_route",
    kind: "argument",
    ...asyncOnly,
    callable: { position: 2, keyword: "handler" },
  },
  {
    name: "tornado.web.RequestHandler",
    kind: "base-class",
    ...loop,
    methods: [...httpVerbs, "prepare", "on_finish", "initialize", "open", "on_message", "on_close", "data_received"],
  },
  { name: "tornado.gen.coroutine", kind: "decorator", ...loop },
  { name: "tornado.concurrent.run_on_executor", kind: "decorator", sync: "thread-pool", async: null },
  {
    name: "asyncio.BaseProtocol",
    kind: "base-class",
    ...loop,
    methods: [
      "connection_made",
      "connection_lost",
      "data_received",
      "datagram_received",
      "eof_received",
      "error_received",
      "buffer_updated",
      "get_buffer",
      "pause_writing",
      "resume_writing",
      "pipe_data_received",
      "process_exited",
    ],
  },
  {
    name: "twisted.internet.protocol.Protocol",
    kind: "base-class",
    ...loop,
    methods: ["connectionMade", "connectionLost", "dataReceived"],
  },
  { name: "twisted.internet.defer.inlineCallbacks", kind: "decorator", ...loop },
  ...["flask.Flask", "flask.Blueprint"].flatMap((owner) =>
    decorators(owner, [...httpVerbs, "route", "before_request", "after_request", "errorhandler"], {
      sync: "worker",
      async: "event-loop",
    }),
  ),
  {
    name: "socketserver.BaseRequestHandler",
    kind: "base-class",
    sync: "worker",
    async: null,
    methods: ["handle", "setup"],
  },
];

/** Chat bots, home automation and tool servers. */
const bots: readonly PlacementRow[] = [
  ...decorators("discord.Client", ["event"], asyncOnly),
  ...decorators("discord.ext.commands.Bot", ["event", "command", "listen", "hybrid_command"], asyncOnly),
  ...decorators("discord.ext.commands", ["command", "group", "hybrid_command"], asyncOnly),
  ...decorators("discord.ext.commands.Cog", ["listener"], asyncOnly),
  ...decorators("discord.ext.tasks", ["loop"], asyncOnly),
  ...decorators("discord.app_commands", ["command", "context_menu"], asyncOnly),
  ...["aiogram.Router", "aiogram.Dispatcher"].flatMap((owner) =>
    decorators(owner, ["message", "callback_query", "edited_message", "inline_query", "errors", "startup"], threadPool),
  ),
  ...decorators("telethon.TelegramClient", ["on"], asyncOnly),
  ...decorators("pyrogram.Client", ["on_message", "on_callback_query", "on_edited_message"], threadPool),
  ...decorators(
    "slack_bolt.async_app.AsyncApp",
    ["event", "command", "action", "message", "shortcut", "view"],
    asyncOnly,
  ),
  ...decorators("slack_bolt.App", ["event", "command", "action", "message", "shortcut", "view"], {
    sync: "worker",
    async: null,
  }),
  { name: "homeassistant.core.callback", kind: "decorator", sync: "event-loop", async: null },
  ...decorators("mcp.server.fastmcp.FastMCP", ["tool", "resource", "prompt"], loop),
  ...decorators("faust.App", ["agent", "timer", "task"], asyncOnly),
];

/** Jobs: they run in processes of their own, where nobody else waits for the thread. */
const jobs: readonly PlacementRow[] = [
  ...decorators("celery", ["shared_task"], worker),
  ...decorators("celery.Celery", ["task"], worker),
  { name: "celery.Task", kind: "base-class", ...worker, methods: ["run", "on_failure", "on_success", "on_retry"] },
  { name: "rq.decorators.job", kind: "decorator", ...worker },
  { name: "dramatiq.actor", kind: "decorator", sync: "worker", async: "event-loop" },
  ...decorators("huey.Huey", ["task", "periodic_task"], worker),
  ...decorators("procrastinate.App", ["task", "periodic"], threadPool),
  ...decorators("taskiq.AsyncBroker", ["task"], threadPool),
  ...decorators("apscheduler.schedulers.asyncio.AsyncIOScheduler", ["scheduled_job"], threadPool),
  ...decorators("apscheduler.schedulers.background.BackgroundScheduler", ["scheduled_job"], {
    sync: "worker",
    async: null,
  }),
  { name: "threading.Thread", kind: "base-class", sync: "worker", async: null, methods: ["run"] },
  { name: "multiprocessing.Process", kind: "base-class", sync: "worker", async: null, methods: ["run"] },
];

/** Decorators that change where the function itself runs. */
const bridges: readonly PlacementRow[] = [
  { name: "asgiref.sync.sync_to_async", kind: "decorator", sync: "thread-pool", async: null },
  { name: "channels.db.database_sync_to_async", kind: "decorator", sync: "thread-pool", async: null },
  { name: "asyncer.asyncify", kind: "decorator", sync: "thread-pool", async: null },
  { name: "quart.utils.run_sync", kind: "decorator", sync: "thread-pool", async: null },
  { name: "asgiref.sync.async_to_sync", kind: "decorator", sync: null, async: "event-loop" },
  { name: "asyncio.coroutine", kind: "decorator", ...loop },
  { name: "types.coroutine", kind: "decorator", ...loop },
];

/**
 * Which functions run on an event loop, and which do not although a framework built on one calls them. Sources:
 * fastapi.tiangolo.com/async, starlette.io (thread pool, events), quart.palletsprojects.com (sync code), docs.litestar.dev
 * (sync_to_thread), docs.aiohttp.org, tornadoweb.org, docs.djangoproject.com (asgiref), docs.celeryq.dev, and
 * developers.home-assistant.io (callback).
 */
export const pythonPlacements: readonly PlacementRow[] = [...asgi, ...servers, ...bots, ...jobs, ...bridges];
