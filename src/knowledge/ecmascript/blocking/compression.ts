import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins, withoutCallback } from "./rows.ts";

const duration = { en: "until all the data is compressed or expanded", "zh-cn": "直到全部数据压缩或解压完成" };

/** Compression and archives. All of it grows with the data, and a small body may expand a thousandfold. */
export const compressionGroups: readonly BlockingGroup[] = [
  group({
    id: "node-zlib",
    effect: "compute",
    tier: 2,
    duration,
    advice: {
      en: "`util.promisify` of the same function without `Sync`, or a stream",
      "zh-cn": "对去掉 `Sync` 的同名函数使用 `util.promisify`，或使用流",
    },
    source: "https://nodejs.org/api/zlib.html#convenience-methods",
    calls: twins(
      "zlib.*Sync",
      "util.promisify(zlib.*)",
      "deflate deflateRaw inflate inflateRaw gzip gunzip unzip brotliCompress brotliDecompress zstdCompress zstdDecompress",
    ),
  }),
  group({
    id: "node-zlib-iter",
    effect: "compute",
    tier: 2,
    duration,
    advice: { en: "the transform of the same name without `Sync`", "zh-cn": "去掉 `Sync` 的同名转换" },
    source: "https://nodejs.org/api/zlib_iter.html",
    calls: named(
      "zlib/iter.*Sync",
      "compressGzip compressDeflate compressBrotli compressZstd decompressGzip decompressDeflate decompressBrotli decompressZstd",
    ),
  }),
  group({
    id: "fflate",
    effect: "compute",
    tier: 2,
    duration,
    advice: {
      en: "the form of fflate with a callback, which uses a worker, or `CompressionStream`",
      "zh-cn": "fflate 带回调的形式（使用 worker），或 `CompressionStream`",
    },
    source: "https://github.com/101arrowz/fflate#usage",
    calls: named("fflate.*Sync", "compress decompress deflate inflate gzip gunzip unzlib zlib zip unzip"),
  }),
  group({
    id: "script-compression",
    effect: "compute",
    tier: 2,
    duration,
    advice: {
      en: "`CompressionStream`, `util.promisify(zlib.gzip)`, or a worker",
      "zh-cn": "`CompressionStream`、`util.promisify(zlib.gzip)`，或使用 worker",
    },
    source: "https://github.com/nodeca/pako",
    calls: [
      ...named("pako.*", "deflate deflateRaw gzip inflate inflateRaw ungzip"),
      ...named("lz-string.*", "compress compressToBase64 compressToEncodedURIComponent compressToUTF16"),
      ...named("lz-string.*", "compressToUint8Array decompress decompressFromBase64 decompressFromUTF16"),
      ...named("lz-string.*", "decompressFromEncodedURIComponent decompressFromUint8Array"),
      ...withoutCallback("lzma.*", "compress decompress"),
      ...named("lz4.*", "encode decode"),
    ],
  }),
  group({
    id: "native-compression",
    effect: "compute",
    tier: 2,
    duration,
    advice: { en: "the same function without `Sync`", "zh-cn": "去掉 `Sync` 的同名函数" },
    source: "https://github.com/Brooooooklyn/snappy",
    calls: [
      ...twins("snappy.*Sync", "snappy.*", "compress uncompress"),
      ...twins("lz4-napi.*Sync", "lz4-napi.*", "compress uncompress"),
    ],
  }),
  group({
    id: "adm-zip",
    effect: "disk",
    tier: 2,
    duration: { en: "until the archive is read or written", "zh-cn": "直到归档文件读写完成" },
    advice: {
      en: "yauzl or yazl, or the methods of adm-zip that give promises (`writeZipPromise`)",
      "zh-cn": "yauzl 或 yazl，或 adm-zip 返回 Promise 的方法（`writeZipPromise`）",
    },
    source: "https://github.com/cthackers/adm-zip/wiki/ADM-ZIP",
    calls: [
      "adm-zip.AdmZip",
      ...named("adm-zip.AdmZip.*", "addLocalFile addLocalFolder extractAllTo extractEntryTo readAsText readFile"),
      ...named("adm-zip.AdmZip.*", "test writeZip"),
      ...withoutCallback("adm-zip.AdmZip.*", "toBuffer"),
      "adm-zip.IZipEntry.getData",
    ],
  }),
];
