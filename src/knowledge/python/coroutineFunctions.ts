/** Names below one owner, as in `asyncio.Lock` and `acquire`. */
function below(owner: string, names: string): string[] {
  return names.split(" ").map((name) => `${owner}.${name}`);
}

/**
 * Library functions that are nothing before they are awaited: each is an `async def`. What gives a future, such as
 * `asyncio.gather`, runs without being awaited and is not among them. Sources: docs.python.org/3/library/asyncio-task,
 * -sync, -queue, -stream, -subprocess and -eventloop, trio.readthedocs.io, anyio.readthedocs.io.
 */
export const coroutineFunctions: ReadonlySet<string> = new Set([
  ...below("asyncio", "sleep wait wait_for to_thread open_connection start_server open_unix_connection"),
  ...below("asyncio", "create_subprocess_exec create_subprocess_shell"),
  ...["Lock", "Semaphore", "BoundedSemaphore", "Condition"].flatMap((name) => below(`asyncio.${name}`, "acquire")),
  ...below("asyncio.Condition", "wait wait_for"),
  ...below("asyncio.Event", "wait"),
  ...below("asyncio.Barrier", "wait reset abort"),
  ...["Queue", "LifoQueue", "PriorityQueue"].flatMap((name) => below(`asyncio.${name}`, "put get join")),
  ...below("asyncio.StreamWriter", "drain wait_closed start_tls"),
  ...below("asyncio.StreamReader", "read readline readexactly readuntil"),
  ...below("asyncio.subprocess.Process", "wait communicate"),
  ...below("asyncio.AbstractEventLoop", "shutdown_asyncgens shutdown_default_executor create_connection create_server"),
  ...below("asyncio.AbstractEventLoop", "sock_recv sock_sendall sock_connect sock_accept"),
  ...below("trio", "sleep sleep_until sleep_forever open_file run_process"),
  ...below("trio.lowlevel", "checkpoint open_process"),
  ...below("trio.to_thread", "run_sync"),
  ...below("anyio", "sleep sleep_until sleep_forever open_file run_process open_process connect_tcp"),
  ...below("anyio.lowlevel", "checkpoint"),
  ...below("anyio.to_thread", "run_sync"),
  ...below("anyio.to_process", "run_sync"),
]);
