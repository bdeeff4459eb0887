import { rowsOf, under, underEach, words } from "../names.ts";
import type { OrderingTable } from "./ordering.ts";

const httpVerbs = "get head options request post put patch delete";

/**
 * Sources: docs.aiohttp.org (client reference), www.python-httpx.org (async support), docs.python.org (asyncio),
 * docs.sqlalchemy.org ("Is AsyncSession safe to share in concurrent tasks"), magicstack.github.io/asyncpg,
 * aiofiles, boto3's and motor's references.
 */
export const pythonOrdering: OrderingTable = {
  independent: rowsOf([
    ...under("aiohttp.ClientSession", httpVerbs),
    ...underEach(["httpx.AsyncClient", "httpx2.AsyncClient"], httpVerbs),
    ...under("aiohttp.ClientResponse", "json text read"),
    "httpx.Response.aread",
    ...under("aiofiles.os", "stat listdir scandir path.exists path.isfile path.isdir path.getsize"),
    ...under("aiohttp", "request"),
    ...under("anyio.Path", "read_text read_bytes stat exists is_file is_dir"),
    ...under("trio.Path", "read_text read_bytes stat exists is_file is_dir"),
    ...under("redis.asyncio.Redis", "get mget hget hgetall exists ttl llen scard zscore smembers lrange type"),
    ...under(
      "motor.motor_asyncio.AsyncIOMotorCollection",
      "find_one count_documents estimated_document_count distinct",
    ),
    ...under("asyncpg.Pool", "fetch fetchrow fetchval"),
    ...under("asyncpg.pool.Pool", "fetch fetchrow fetchval"),
    ...under("openai.AsyncOpenAI", "chat.completions.create embeddings.create responses.create moderations.create"),
    ...under("anthropic.AsyncAnthropic", "messages.create"),
  ]),
  orderedTypes: words(
    `sqlalchemy.ext.asyncio.AsyncSession sqlalchemy.ext.asyncio.AsyncConnection sqlalchemy.ext.asyncio.session.AsyncSession
    sqlalchemy.ext.asyncio.engine.AsyncConnection sqlmodel.ext.asyncio.session.AsyncSession
    asyncpg.Connection asyncpg.connection.Connection aiosqlite.Connection aiosqlite.Cursor aiomysql.Connection aiomysql.Cursor
    psycopg.AsyncConnection psycopg.AsyncCursor aiopg.Connection
    asyncio.StreamReader asyncio.StreamWriter asyncio.Queue asyncio.PriorityQueue asyncio.LifoQueue tornado.queues.Queue
    tornado.queues.PriorityQueue tornado.queues.LifoQueue janus.AsyncQueue asyncio.Lock asyncio.Semaphore asyncio.Event asyncio.Condition
    asyncio.BoundedSemaphore asyncio.subprocess.Process anyio.Lock anyio.Semaphore anyio.CapacityLimiter anyio.Event
    trio.Lock trio.Semaphore trio.Event trio.CapacityLimiter trio.MemorySendChannel trio.MemoryReceiveChannel
    anyio.streams.memory.MemoryObjectSendStream anyio.abc.ObjectSendStream anyio.abc.ByteStream anyio.abc.SocketStream
    websockets.WebSocketClientProtocol websockets.WebSocketServerProtocol websockets.asyncio.client.ClientConnection
    websockets.asyncio.server.ServerConnection aiohttp.ClientWebSocketResponse aiohttp.web.WebSocketResponse
    starlette.websockets.WebSocket fastapi.WebSocket fastapi.websockets.WebSocket
    playwright.async_api.Page playwright.async_api.Locator playwright.async_api.BrowserContext playwright.async_api.Frame
    telethon.TelegramClient aiolimiter.AsyncLimiter asyncssh.SSHClientConnection aioftp.Client
    redis.asyncio.client.Pipeline redis.asyncio.client.PubSub aiofiles.threadpool.AsyncTextIOWrapper anyio.AsyncFile
    trio.AsyncFile`,
  ),
  sharedTypes: words(
    `aiohttp.ClientSession aiohttp.client.ClientSession httpx.AsyncClient httpx2.AsyncClient openai.AsyncOpenAI
    anthropic.AsyncAnthropic redis.asyncio.Redis motor.motor_asyncio.AsyncIOMotorClient asyncpg.Pool asyncpg.pool.Pool
    elasticsearch.AsyncElasticsearch`,
  ),
  pacing: words(
    `asyncio.sleep anyio.sleep trio.sleep trio.sleep_until anyio.sleep_until asyncio.wait_for asyncio.Lock.acquire
    asyncio.Semaphore.acquire asyncio.Event.wait asyncio.Queue.join gevent.sleep curio.sleep time.sleep`,
  ),
  combinators: words(
    `asyncio.gather asyncio.wait asyncio.as_completed asyncio.TaskGroup anyio.create_task_group trio.open_nursery
    asyncio.create_task asyncio.ensure_future aiostream.stream.merge`,
  ),
  appending: new Set(),
  transactions: words(
    `transaction begin begin_nested atomic in_transaction async_session_transaction savepoint start_transaction`,
  ),
};
