import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

const anyioPath = { en: "`anyio.Path`, `trio.Path` or a thread", "zh-cn": "`anyio.Path`、`trio.Path` 或线程" };
const thread = { en: "`aiofiles.os` or a thread", "zh-cn": "`aiofiles.os` 或线程" };
const systemCall = { en: "for one call of the file system", "zh-cn": "直到一次文件系统调用返回" };
const walk = { en: "until it has read the folders", "zh-cn": "直到读完各个文件夹" };

/** Paths of the file system: content, trees, and single cheap calls. */
export const pathGroups: readonly BlockingGroup[] = [
  {
    id: "path-content",
    effect: "disk",
    tier: 2,
    duration: { en: "until the disk has read or written the file", "zh-cn": "直到磁盘读写完该文件" },
    releasesGil: true,
    isCooperative: false,
    advice: anyioPath,
    source: "https://docs.python.org/3/library/pathlib.html#reading-and-writing-files",
    calls: calls("pathlib.Path", "open read_text read_bytes write_text write_bytes copy copy_into move move_into"),
  },
  {
    id: "path-tree",
    effect: "disk",
    tier: 2,
    duration: walk,
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "a thread that takes all of it (`to_thread(lambda: list(path.rglob(…)))`)",
      "zh-cn": "在线程中取完全部结果（`to_thread(lambda: list(path.rglob(…)))`）",
    },
    source: "https://docs.python.org/3/library/pathlib.html#reading-directories",
    calls: [...calls("pathlib.Path", "iterdir glob rglob walk", { isLazy: true })],
  },
  {
    id: "path-metadata",
    effect: "disk",
    tier: 3,
    duration: systemCall,
    releasesGil: true,
    isCooperative: false,
    advice: anyioPath,
    source: "https://docs.python.org/3/library/pathlib.html#querying-file-type-and-status",
    calls: calls(
      "pathlib.Path",
      `exists is_file is_dir is_symlink is_mount is_socket is_fifo is_block_device is_char_device is_junction
       stat lstat owner group mkdir touch unlink rename replace rmdir resolve samefile readlink symlink_to hardlink_to
       link_to chmod lchmod cwd`,
    ),
  },
  {
    id: "os-metadata",
    effect: "disk",
    tier: 3,
    duration: systemCall,
    releasesGil: true,
    isCooperative: false,
    advice: thread,
    source: "https://docs.python.org/3/library/os.html#files-and-directories",
    calls: [
      ...calls(
        "os",
        `stat lstat fstat access mkdir makedirs remove unlink rename renames replace rmdir removedirs link symlink
         readlink statvfs fstatvfs getcwd getcwdb chdir chmod lchmod fchmod chown lchown fchown utime truncate ftruncate
         mkfifo mknod getxattr setxattr listxattr removexattr`,
      ),
      ...calls(
        "os.path",
        "exists isfile isdir islink lexists ismount isjunction getsize getatime getmtime getctime realpath abspath samefile sameopenfile",
      ),
    ],
  },
  {
    id: "os-tree",
    effect: "disk",
    tier: 2,
    duration: walk,
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "a thread that takes all of it (`to_thread(lambda: list(…))`)",
      "zh-cn": "在线程中取完全部结果（`to_thread(lambda: list(…))`）",
    },
    source: "https://docs.python.org/3/library/os.html#os.walk",
    calls: [
      "os.listdir",
      "os.path.walk",
      "glob.glob",
      ...calls("os", "scandir walk fwalk", { isLazy: true }),
      ...calls("glob", "iglob", { isLazy: true }),
    ],
  },
];
