import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const disk = { en: "until the disk has done it", "zh-cn": "直到磁盘操作完成" };
const asyncFile = {
  en: "`anyio.open_file`, `trio.open_file` or `aiofiles.open`",
  "zh-cn": "`anyio.open_file`、`trio.open_file` 或 `aiofiles.open`",
};

/** The classes of files that `open` gives; files in memory (`io.StringIO`) are none of them. */
const fileClasses = ["io.TextIOWrapper", "io.BufferedReader", "io.BufferedWriter", "io.BufferedRandom", "io.FileIO"];

/** Opening, reading and writing files. gevent patches none of it. */
export const fileGroups: readonly BlockingGroup[] = [
  {
    id: "open",
    effect: "disk",
    tier: 2,
    duration: { en: "until the disk has opened the file", "zh-cn": "直到磁盘打开该文件" },
    releasesGil: true,
    isCooperative: false,
    advice: asyncFile,
    source: "https://docs.python.org/3/library/functions.html#open",
    calls: [
      "open",
      "file",
      ...calls("io", "open_code FileIO"),
      "codecs.open",
      ...callsOfEach(["gzip", "bz2", "lzma"], "open"),
      // A file that is open already is in memory more often than not.
      { name: "tarfile.open", unless: [{ name: "fileobj", position: 2 }] },
      { name: "gzip.GzipFile", unless: [{ name: "fileobj", position: 4 }] },
      "bz2.BZ2File",
      "lzma.LZMAFile",
      ...calls("os", "open fdopen"),
      "smart_open.open",
      "fsspec.open",
      "wave.open",
      "shelve.open",
      "dbm.open",
      "mmap.mmap",
      // It keeps what it has read.
      ...calls("linecache", "getline getlines", { tier: 3 }),
    ],
  },
  {
    id: "file-object",
    effect: "disk",
    tier: 2,
    duration: disk,
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "`anyio.wrap_file`, `trio.wrap_file` or `aiofiles`",
      "zh-cn": "`anyio.wrap_file`、`trio.wrap_file` 或 `aiofiles`",
    },
    source: "https://docs.python.org/3/library/io.html",
    calls: [
      ...callsOfEach(
        fileClasses,
        "read read1 readinto readline readlines write writelines flush truncate __iter__ __next__",
      ),
      ...calls("tempfile.SpooledTemporaryFile", "read readline readlines write writelines rollover"),
      ...callsOfEach(
        ["gzip.GzipFile", "bz2.BZ2File", "lzma.LZMAFile"],
        "read readline readlines write writelines close",
      ),
      ...calls("os", "read write pread pwrite readv writev sendfile copy_file_range splice"),
      ...calls("os", "fsync fdatasync sync"),
      "mmap.mmap.flush",
    ],
  },
];
