import { all, each, typeRows } from "./rows.ts";

/**
 * Files and paths. `open` gives different classes for different modes; they share their methods, so one stands for all.
 * Archives that are read from memory, or written there, have names of their own, of which no call blocks.
 * Source: docs.python.org (io, pathlib, tempfile, zipfile, tarfile, os).
 */
export const fileTypes = typeRows({
  aliases: {
    "builtins.open": "open",
    "builtins.input": "input",
    "io.open": "open",
    "_io.TextIOWrapper": "io.TextIOWrapper",
    "pathlib.PosixPath": "pathlib.Path",
    "pathlib.WindowsPath": "pathlib.Path",
    "pathlib2.Path": "pathlib.Path",
    posixpath: "os.path",
    ntpath: "os.path",
  },
  bases: {
    "tempfile._TemporaryFileWrapper": "io.TextIOWrapper",
    "zipfile.ZipExtFile": "io.BufferedReader",
    "tarfile.ExFileObject": "io.BufferedReader",
    "zipfile.PyZipFile": "zipfile.ZipFile",
  },
  returns: {
    ...all(["open", "file", "io.open_code", "os.fdopen", "codecs.open", "smart_open.open"], "io.TextIOWrapper"),
    "aiofiles.open": "aiofiles.threadpool.AsyncTextIOWrapper",
    ...all(["tempfile.TemporaryFile", "tempfile.NamedTemporaryFile"], "tempfile._TemporaryFileWrapper"),
    "gzip.open": "gzip.GzipFile",
    "bz2.open": "bz2.BZ2File",
    "lzma.open": "lzma.LZMAFile",
    "tarfile.open": "tarfile.TarFile",
    "tarfile.TarFile.open": "tarfile.TarFile",
    "tarfile.TarFile.extractfile": "tarfile.ExFileObject",
    "zipfile.ZipFile.open": "zipfile.ZipExtFile",
    "gzip.GzipFile(fileobj=)": "gzip.MemoryFile",
    ...all(["tarfile.open(fileobj=)", "tarfile.TarFile(fileobj=)"], "tarfile.MemoryFile"),
    ...all(["zipfile.ZipFile(io.BytesIO)", "zipfile.PyZipFile(io.BytesIO)"], "zipfile.MemoryFile"),
    "mmap.mmap": "mmap.mmap",
    "os.popen": "os._wrap_close",
    "pathlib.Path.open": "io.TextIOWrapper",
    ...each(
      "pathlib.Path",
      `absolute cwd expanduser home joinpath readlink relative_to rename replace resolve with_name with_segments
       with_stem with_suffix copy copy_into move move_into from_uri`,
      "pathlib.Path",
    ),
  },
  awaits: {
    "aiofiles.open": "aiofiles.threadpool.AsyncTextIOWrapper",
    "anyio.open_file": "anyio.AsyncFile",
    "trio.open_file": "trio.AsyncFile",
  },
  attributes: {
    "pathlib.Path.parent": "pathlib.Path",
    "pathlib.Path./": "pathlib.Path",
    "tempfile._TemporaryFileWrapper.file": "io.TextIOWrapper",
    "io.TextIOWrapper.buffer": "io.BufferedReader",
    "starlette.datastructures.UploadFile.file": "tempfile.SpooledTemporaryFile",
  },
});
