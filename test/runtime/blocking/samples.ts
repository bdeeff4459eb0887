/** A program in which a call starves a ticking task. */
export interface Sample {
  /** In `fixtures`, findings marked. */
  readonly file: string;
  /** The library call that starves, as the tables of `src/knowledge` name it. */
  readonly call: string;
  /** The rule that reports it, when it is another than `blocking-call-in-async`. */
  readonly rule?: string;
  /** The Python package that the program needs. */
  readonly needs?: string;
  /** It uses what Windows does not have: signals, named pipes, waiting for any child or for the readiness of a pipe. */
  readonly isPosix?: boolean;
}

export const samples: readonly Sample[] = [
  { file: "sleep.py", call: "time.sleep" },
  { file: "sleep_trio.py", call: "time.sleep", needs: "trio" },
  { file: "sleep_anyio.py", call: "time.sleep", needs: "anyio" },
  { file: "signal_wait.py", call: "signal.sigwait", isPosix: true },
  { file: "console_input.py", call: "input" },
  { file: "console_line.py", call: "sys.stdin.readline" },
  { file: "subprocess_run.py", call: "subprocess.run" },
  { file: "subprocess_trio.py", call: "subprocess.run", needs: "trio" },
  { file: "subprocess_anyio.py", call: "subprocess.run", needs: "anyio" },
  { file: "check_output.py", call: "subprocess.check_output" },
  { file: "os_system.py", call: "os.system" },
  { file: "process_wait.py", call: "subprocess.Popen.wait" },
  { file: "process_communicate.py", call: "subprocess.Popen.communicate" },
  { file: "process_wait_any.py", call: "os.wait", isPosix: true },
  { file: "process_pipe.py", call: "subprocess.Pipe.read" },
  { file: "urlopen.py", call: "urllib.request.urlopen" },
  { file: "http_client.py", call: "http.client.HTTPConnection.getresponse" },
  { file: "http_server.py", call: "socketserver.BaseServer.handle_request" },
  { file: "socket_receive.py", call: "socket.socket.recv" },
  { file: "socket_accept.py", call: "socket.socket.accept" },
  { file: "datagram_receive.py", call: "socket.DatagramSocket.recv" },
  { file: "readiness.py", call: "select.select", isPosix: true },
  { file: "selector.py", call: "selectors.BaseSelector.select", isPosix: true },
  { file: "mail_smtp.py", call: "smtplib.SMTP" },
  { file: "mail_imap.py", call: "imaplib.IMAP4" },
  { file: "mail_pop.py", call: "poplib.POP3" },
  { file: "file_transfer.py", call: "ftplib.FTP.connect" },
  { file: "thread_join.py", call: "threading.Thread.join" },
  { file: "thread_event.py", call: "threading.Event.wait", rule: "sync-lock-in-async" },
  { file: "thread_lock.py", call: "threading.Lock.acquire", rule: "sync-lock-in-async" },
  { file: "thread_queue.py", call: "queue.Queue.get", rule: "sync-lock-in-async" },
  { file: "bounded_queue.py", call: "queue.Queue.put", rule: "sync-lock-in-async" },
  { file: "future_result.py", call: "concurrent.futures.Future.result" },
  { file: "futures_wait.py", call: "concurrent.futures.wait" },
  { file: "executor_map.py", call: "concurrent.futures.Executor.map" },
  { file: "executor_exit.py", call: "concurrent.futures.Executor.__exit__", rule: "executor-exit-in-async" },
  { file: "process_pool.py", call: "multiprocessing.pool.Pool.map" },
  { file: "process_join.py", call: "multiprocessing.Process.join" },
  { file: "process_connection.py", call: "multiprocessing.connection.wait" },
  { file: "process_queue.py", call: "multiprocessing.Queue.get", rule: "sync-lock-in-async" },
  { file: "process_queue_feeder.py", call: "multiprocessing.Queue.join_thread", rule: "sync-lock-in-async" },
  { file: "process_event.py", call: "multiprocessing.Event.wait", rule: "sync-lock-in-async" },
  { file: "locked_database.py", call: "sqlite3.connect" },
  { file: "shared_connection.py", call: "sqlite3.Connection.execute" },
  { file: "logging_handler.py", call: "logging.handlers.HTTPHandler.emit" },
  { file: "chain.py", call: "urllib.request.urlopen" },
  { file: "greenlet_sleep.py", call: "time.sleep", rule: "blocking-call-in-greenlet", needs: "gevent" },
  { file: "greenlet_socket.py", call: "socket.socket.recv", rule: "blocking-call-in-greenlet", needs: "gevent" },
  { file: "execSync.mjs", call: "child_process.execSync" },
  { file: "execFileSync.mjs", call: "child_process.execFileSync" },
  { file: "spawnSync.mjs", call: "child_process.spawnSync" },
  { file: "atomicsWait.mjs", call: "Atomics.wait" },
  { file: "readNamedPipe.mjs", call: "fs.readFileSync", isPosix: true },
  { file: "requestHandler.mjs", call: "child_process.execFileSync" },
  { file: "chain.mjs", call: "child_process.execFileSync" },
];

/** The groups of the standard libraries in tier 1 that no small program on one machine can show, and why. */
export const unshown: Readonly<Record<string, string>> = {
  "process-create": "forking takes long only where the parent has much memory",
  "event-loop-run": "asyncio raises an error instead of waiting",
  "name-lookup": "a slow name server would have to be set up in the operating system",
  "file-copy": "it takes as long as the files are large",
  archive: "it takes as long as the files are large",
  "node-reports": "it takes as long as the heap is large",
};
