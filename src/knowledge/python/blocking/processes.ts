import type { BlockingGroup, NonBlockingArgument } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

const asyncProcess = {
  en: "`asyncio.create_subprocess_exec` (`anyio.run_process`, `trio.run_process`)",
  "zh-cn": "`asyncio.create_subprocess_exec`（`anyio.run_process`、`trio.run_process`）",
};
const untilItEnds = { en: "until the child process ends", "zh-cn": "直到子进程结束" };
const noHang = (position: number): readonly NonBlockingArgument[] => [
  { name: "options", position, value: "os.WNOHANG" },
];
const noWait: readonly NonBlockingArgument[] = [
  { name: "mode", position: 0, value: "os.P_NOWAIT" },
  { name: "mode", position: 0, value: "os.P_NOWAITO" },
  { name: "mode", position: 0, value: "os.P_DETACH" },
];

/** Child processes: running, starting, waiting for them. gevent patches `subprocess`, `os.fork` and `os.waitpid`. */
export const processGroups: readonly BlockingGroup[] = [
  {
    id: "subprocess-run",
    effect: "process",
    tier: 1,
    duration: untilItEnds,
    releasesGil: true,
    isCooperative: true,
    advice: asyncProcess,
    source: "https://docs.python.org/3/library/subprocess.html#subprocess.run",
    calls: [
      ...calls("subprocess", "run call check_call check_output getoutput getstatusoutput"),
      ...calls("os", "spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe", { unless: noWait }),
      ...calls("invoke", "run"),
      ...calls("invoke.Context", "run sudo"),
      ...calls("plumbum.machines.LocalCommand", "__call__ run"),
    ],
  },
  {
    id: "process-run",
    effect: "process",
    tier: 1,
    duration: untilItEnds,
    releasesGil: true,
    isCooperative: false,
    advice: asyncProcess,
    source: "https://docs.python.org/3/library/os.html#os.system",
    calls: ["os.system", "pty.spawn", "commands.getoutput", "commands.getstatusoutput"],
  },
  {
    id: "process-create",
    effect: "process",
    tier: 2,
    duration: { en: "until the operating system has started the program", "zh-cn": "直到操作系统启动该程序" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`asyncio.create_subprocess_exec` (`anyio.open_process`, `trio.run_process` in a nursery)",
      "zh-cn": "`asyncio.create_subprocess_exec`（`anyio.open_process`、nursery 中的 `trio.run_process`）",
    },
    source: "https://docs.python.org/3/library/subprocess.html#popen-constructor",
    calls: [
      "subprocess.Popen",
      ...calls("os", "popen popen2 popen3 popen4"),
      ...calls("os", "posix_spawn posix_spawnp fork forkpty", { tier: 1 }),
      "psutil.Popen",
    ],
  },
  {
    id: "process-wait",
    effect: "process",
    tier: 1,
    duration: untilItEnds,
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`await process.wait()` of an asyncio subprocess",
      "zh-cn": "asyncio 子进程的 `await process.wait()`",
    },
    source: "https://docs.python.org/3/library/subprocess.html#subprocess.Popen.wait",
    calls: [
      { name: "subprocess.Popen.wait", unless: [{ name: "timeout", position: 0, value: 0 }] },
      { name: "subprocess.Popen.communicate", unless: [{ name: "timeout", position: 1, value: 0 }] },
      "subprocess.Popen.__exit__",
      { name: "os.waitpid", unless: noHang(1) },
      { name: "psutil.Process.wait", unless: [{ name: "timeout", position: 0, value: 0 }] },
      { name: "psutil.wait_procs", unless: [{ name: "timeout", position: 1, value: 0 }] },
    ],
  },
  {
    id: "process-wait-unpatched",
    effect: "process",
    tier: 1,
    duration: untilItEnds,
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "`await process.wait()` of an asyncio subprocess",
      "zh-cn": "asyncio 子进程的 `await process.wait()`",
    },
    source: "https://docs.python.org/3/library/os.html#os.wait",
    calls: [
      "os.wait",
      { name: "os.wait3", unless: noHang(0) },
      { name: "os.wait4", unless: noHang(1) },
      { name: "os.waitid", unless: noHang(2) },
    ],
  },
  {
    id: "process-pipe",
    effect: "process",
    tier: 1,
    duration: { en: "until the child process writes or reads", "zh-cn": "直到子进程写出或读入数据" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "the streams of `asyncio.create_subprocess_exec`", "zh-cn": "`asyncio.create_subprocess_exec` 的流" },
    source: "https://docs.python.org/3/library/subprocess.html#subprocess.Popen.stdout",
    calls: [
      ...calls("subprocess.Pipe", "read read1 readline readlines __iter__ write writelines flush"),
      ...calls("os._wrap_close", "read readline readlines __iter__ write close"),
    ],
  },
  {
    id: "terminal-process",
    effect: "process",
    tier: 1,
    duration: { en: "until the program prints what is expected", "zh-cn": "直到程序输出所期待的内容" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`await child.expect(…, async_=True)` or a thread",
      "zh-cn": "`await child.expect(…, async_=True)` 或线程",
    },
    source: "https://pexpect.readthedocs.io/en/stable/api/pexpect.html",
    calls: [
      "pexpect.run",
      "pexpect.runu",
      ...calls("pexpect.spawn", "expect expect_exact expect_list", {
        unless: [
          { name: "async_", position: null, value: true },
          { name: "timeout", position: 1, value: 0 },
        ],
      }),
      ...calls("pexpect.spawn", "read readline readlines wait interact __iter__"),
      ...calls("pexpect.replwrap.REPLWrapper", "run_command"),
    ],
  },
];
