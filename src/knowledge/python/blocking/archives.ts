import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const thread = { en: "a thread (`await asyncio.to_thread(…)`)", "zh-cn": "线程（`await asyncio.to_thread(…)`）" };

/** Copying, temporary files, archives and comparing: disk work that grows with its data. */
export const archiveGroups: readonly BlockingGroup[] = [
  {
    id: "file-copy",
    effect: "disk",
    tier: 2,
    duration: { en: "until the files are copied or removed", "zh-cn": "直到文件复制或删除完成" },
    releasesGil: true,
    isCooperative: false,
    advice: thread,
    source: "https://docs.python.org/3/library/shutil.html",
    calls: [
      ...calls("shutil", "copy copy2 copyfile copyfileobj move"),
      ...calls("shutil", "copytree rmtree make_archive unpack_archive", { tier: 1 }),
      ...calls("shutil", "copymode copystat chown disk_usage which", { tier: 3 }),
      ...calls("distutils.dir_util", "copy_tree remove_tree mkpath"),
      ...calls("distutils.file_util", "copy_file move_file"),
    ],
  },
  {
    id: "temporary-file",
    effect: "disk",
    tier: 2,
    duration: { en: "until the disk has made it", "zh-cn": "直到磁盘创建完成" },
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "`aiofiles.tempfile`, AnyIO's temporary files or a thread",
      "zh-cn": "`aiofiles.tempfile`、AnyIO 的临时文件或线程",
    },
    source: "https://docs.python.org/3/library/tempfile.html",
    calls: [
      ...calls("tempfile", "TemporaryFile NamedTemporaryFile TemporaryDirectory mkdtemp mkstemp"),
      ...calls("tempfile.TemporaryDirectory", "cleanup __exit__"),
    ],
  },
  {
    id: "archive",
    effect: "disk",
    tier: 2,
    duration: { en: "until the archive is read or written", "zh-cn": "直到归档读写完成" },
    releasesGil: true,
    isCooperative: false,
    advice: thread,
    source: "https://docs.python.org/3/library/zipfile.html",
    calls: [
      ...calls("zipfile", "ZipFile PyZipFile is_zipfile", {
        unless: [{ name: "file", position: 0, value: "io.BytesIO" }],
      }),
      { name: "tarfile.TarFile", unless: [{ name: "fileobj", position: 2 }] },
      "tarfile.is_tarfile",
      ...calls("zipfile.ZipFile", "open read write writestr extract testzip close __exit__"),
      ...calls("zipfile.ZipFile", "extractall", { tier: 1 }),
      ...calls("tarfile.TarFile", "open extract extractfile addfile getmembers getnames list close"),
      ...calls("tarfile.TarFile", "add extractall", { tier: 1 }),
      // What is packed or unpacked is on the disk even where the archive is in memory.
      ...callsOfEach(["tarfile.MemoryFile", "zipfile.MemoryFile"], "extractall", { tier: 1 }),
      "tarfile.MemoryFile.extract",
      ...calls("tarfile.MemoryFile", "add", { tier: 1 }),
      ...calls("zipfile.MemoryFile", "extract write"),
      ...calls("py7zr.SevenZipFile", "extract extractall read readall write writeall", { tier: 1 }),
      ...calls("rarfile.RarFile", "extract extractall read testrar", { tier: 1 }),
      ...calls("patoolib", "extract_archive create_archive", { tier: 1 }),
    ],
  },
  {
    id: "file-compare",
    effect: "disk",
    tier: 2,
    duration: { en: "until both files are read", "zh-cn": "直到读完两个文件" },
    releasesGil: true,
    isCooperative: false,
    advice: thread,
    source: "https://docs.python.org/3/library/filecmp.html",
    calls: [...calls("filecmp", "cmp cmpfiles dircmp"), ...calls("hashlib", "file_digest")],
  },
];
