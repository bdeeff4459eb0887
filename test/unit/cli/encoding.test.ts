import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeSource, encodeSource } from "../../../src/cli/files/encoding.ts";

interface Case {
  readonly name: string;
  readonly bytes: readonly number[] | Buffer;
  readonly text: string;
  readonly encoding: string;
  /** A Python file unless said otherwise: only Python declares encodings. */
  readonly isPython?: boolean;
}

const latinComment = "# -*- coding: latin-1 -*-\n";
const gbkComment = "# coding=gbk\n";

const readable: readonly Case[] = [
  { name: "nothing", bytes: [], text: "", encoding: "utf-8" },
  { name: "ASCII", bytes: Buffer.from("x = 1\n"), text: "x = 1\n", encoding: "utf-8" },
  { name: "UTF-8", bytes: Buffer.from("# 并发 😀\r\n"), text: "# 并发 😀\r\n", encoding: "utf-8" },
  { name: "a byte order mark", bytes: [0xef, 0xbb, 0xbf, 0x78], text: "x", encoding: "utf-8" },
  { name: "UTF-16, little endian", bytes: [0xff, 0xfe, 0x78, 0, 0x0a, 0], text: "x\n", encoding: "utf-16le" },
  { name: "UTF-16, big endian", bytes: [0xfe, 0xff, 0, 0x78, 0, 0x0a], text: "x\n", encoding: "utf-16be" },
  {
    name: "declared Latin-1",
    bytes: Buffer.concat([Buffer.from(latinComment), Uint8Array.of(0xe9)]),
    text: `${latinComment}é`,
    encoding: "latin-1",
  },
  {
    name: "an encoding declared in the second line",
    bytes: Buffer.concat([
      Buffer.from("#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n"),
      Uint8Array.of(0xe9),
    ]),
    text: "#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\né",
    encoding: "latin-1",
  },
  {
    name: "declared GBK",
    bytes: Buffer.concat([Buffer.from(gbkComment), Uint8Array.of(0xc4, 0xe3)]),
    text: `${gbkComment}你`,
    encoding: "gbk",
  },
  {
    name: "a declaration in a language that has none",
    bytes: Buffer.from("// é # coding: latin-1\n"),
    text: "// é # coding: latin-1\n",
    encoding: "utf-8",
    isPython: false,
  },
  {
    name: "a declaration below code",
    bytes: Buffer.from("x = 'é'\n# coding: latin-1\n"),
    text: "x = 'é'\n# coding: latin-1\n",
    encoding: "utf-8",
  },
];

for (const { name, bytes, text, encoding, isPython = true } of readable) {
  test(`reads ${name} and writes the same bytes`, () => {
    const original = Uint8Array.from(bytes);
    const decoded = decodeSource(original, isPython);
    assert.ok("text" in decoded);
    assert.equal(decoded.text, text);
    assert.equal(decoded.encoding.name, encoding);
    const written = encodeSource(decoded.text, decoded.encoding);
    if (encoding === "gbk") assert.equal(written, null);
    else assert.deepEqual(Buffer.from(written ?? []), Buffer.from(original));
  });
}

const unreadable = [
  { name: "a NUL byte", bytes: [0x78, 0, 0x78], reason: /^binary/ },
  { name: "UTF-32", bytes: [0xff, 0xfe, 0, 0, 0x78, 0, 0, 0], reason: /^binary/ },
  { name: "Latin-1 that nobody declared", bytes: [0x78, 0xe9, 0x78], reason: /^not valid UTF-8/ },
  { name: "a lone surrogate in UTF-8", bytes: [0xed, 0xa0, 0x80], reason: /^not valid UTF-8/ },
  { name: "a lone surrogate in UTF-16", bytes: [0xff, 0xfe, 0x00, 0xd8, 0x78, 0], reason: /^not valid UTF-16LE/ },
  { name: "an unknown encoding", bytes: Buffer.from("# coding: klingon\n"), reason: /"klingon", which is unknown/ },
  { name: "wrong bytes in GBK", bytes: [...Buffer.from(gbkComment), 0xff, 0xff], reason: /^not valid GBK/ },
];

for (const { name, bytes, reason } of unreadable) {
  test(`says why it does not read ${name}`, () => {
    const decoded = decodeSource(Uint8Array.from(bytes), true);
    assert.ok("problem" in decoded);
    assert.match(decoded.problem.en, reason);
    assert.notEqual(decoded.problem["zh-cn"], "");
  });
}

test("a NUL byte beyond the first 8 KB does not make a file binary", () => {
  assert.ok("text" in decodeSource(Buffer.from(`${"x".repeat(8192)}\0`), false));
});

test("a character that the encoding lacks is not written", () => {
  assert.equal(encodeSource("你", { name: "latin-1", hasByteOrderMark: false }), null);
});
