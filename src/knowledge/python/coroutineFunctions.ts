import { under } from "../names.ts";

/**
 * Library functions that are nothing before they are awaited: each is an `async def`. What gives a future, such as
 * `asyncio.gather`, runs without being awaited and is not among them. Sources: docs.python.org/3/library/asyncio-task,
 * -sync, -queue, -stream, -subprocess and -eventloop, trio.readthedocs.io, anyio.readthedocs.io.
 */
export const coroutineFunctions: ReadonlySet<string> = new Set([
  ...under("asyncio", "sleep wait wait_for to_thread open_connection start_server open_unix_connection"),
  ...under("asyncio", "create_subprocess_exec create_subprocess_shell"),
  ...["Lock", "Semaphore", "BoundedSemaphore", "Condition"].flatMap((name) => under(`asyncio.${name}`, "acquire")),
  ...under("asyncio.Condition", "wait wait_for"),
  ...under("asyncio.Event", "wait"),
  ...under("asyncio.Barrier", "wait reset abort"),
  ...["Queue", "LifoQueue", "PriorityQueue"].flatMap((name) => under(`asyncio.${name}`, "put get join")),
  ...under("asyncio.StreamWriter", "drain wait_closed start_tls"),
  ...under("asyncio.StreamReader", "read readline readexactly readuntil"),
  ...under("asyncio.subprocess.Process", "wait communicate"),
  ...under("asyncio.AbstractEventLoop", "shutdown_asyncgens shutdown_default_executor create_connection create_server"),
  ...under("asyncio.AbstractEventLoop", "sock_recv sock_sendall sock_connect sock_accept"),
  ...under("trio", "sleep sleep_until sleep_forever open_file run_process"),
  ...under("trio.lowlevel", "checkpoint open_process"),
  ...under("trio.to_thread", "run_sync"),
  ...under("anyio", "sleep sleep_until sleep_forever open_file run_process open_process connect_tcp"),
  ...under("anyio.lowlevel", "checkpoint"),
  ...under("anyio.to_thread", "run_sync"),
  ...under("anyio.to_process", "run_sync"),
]);
