import type { LocalizedText } from "../../model/finding.ts";
import { texts } from "../texts.ts";

/** How a file's bytes stand for its text, so that it can be written back the same way. */
export interface SourceEncoding {
  /** `utf-8`, `utf-16le`, `utf-16be`, `latin-1`, or the name that a Python file declares. */
  readonly name: string;
  readonly hasByteOrderMark: boolean;
}

/** The text of a file without its byte order mark, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: SourceEncoding }
  | { readonly problem: LocalizedText };

/** How far into a file a NUL byte makes it binary. Git looks at 8,000 bytes (`buffer_is_binary` in xdiff-interface.c). */
const binaryProbeLength = 8192;

const byteOrderMarks = [
  { name: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { name: "utf-16le", bytes: [0xff, 0xfe] },
  { name: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/**
 * Reads bytes as source text. A byte order mark decides first, then the encoding that a Python file declares in its
 * first two lines (PEP 263), then UTF-8.
 */
export function decodeSource(bytes: Uint8Array, isPython: boolean): Decoded {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const content = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const isWide = mark !== undefined && mark.name !== "utf-8";
  if (!isWide && content.subarray(0, binaryProbeLength).includes(0)) return { problem: texts.binary };
  const name = mark?.name ?? (isPython ? declaredEncoding(bytes) : null) ?? "utf-8";
  const text = decode(content, name);
  if (typeof text !== "string") return text;
  if (isWide && text.slice(0, binaryProbeLength).includes("\0")) return { problem: texts.binary };
  return { text, encoding: { name, hasByteOrderMark: mark !== undefined } };
}

/** The bytes of a text, its byte order mark included; null when the encoding lacks one of its characters. */
export function encodeSource(text: string, { name, hasByteOrderMark }: SourceEncoding): Uint8Array | null {
  const content = encode(text, name);
  if (!content || !hasByteOrderMark) return content;
  const mark = byteOrderMarks.find((candidate) => candidate.name === name);
  return Buffer.concat([Uint8Array.from(mark?.bytes ?? []), content]);
}

function decode(bytes: Uint8Array, name: string): string | { problem: LocalizedText } {
  if (name === "latin-1") return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The constructor throws a RangeError for a name it does not know, `decode` a TypeError for wrong bytes.
    const isUnknown = error instanceof RangeError;
    return { problem: isUnknown ? texts.unknownEncoding(name) : texts.undecodable(name.toUpperCase()) };
  }
}

function encode(text: string, name: string): Uint8Array | null {
  switch (name) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "latin-1":
      return hasOnlyUpTo(text, 0xff) ? Buffer.from(text, "latin1") : null;
    default:
      // Node.js decodes many encodings but encodes none of them; ASCII is the same in all that Python reads.
      return hasOnlyUpTo(text, 0x7f) ? Buffer.from(text, "latin1") : null;
  }
}

function hasOnlyUpTo(text: string, limit: number): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > limit) return false;
  }
  return true;
}

/** The encoding comment of PEP 263, with Python's own aliases of UTF-8 and Latin-1 resolved; null without one. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  for (const line of head.split(/\r\n|\n|\r/, 2)) {
    const declared = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1];
    if (declared) return resolveAlias(declared.toLowerCase());
    if (!/^[ \t\f]*(?:#|$)/.test(line)) return null;
  }
  return null;
}

function resolveAlias(name: string): string {
  const dashed = name.replaceAll("_", "-");
  if (/^(?:utf-?8(?:-.*)?|u8|(?:us-)?ascii)$/.test(dashed)) return "utf-8";
  if (/^(?:latin-?1(?:-.*)?|iso-?8859-1(?:-.*)?|iso-latin-1(?:-.*)?|l1)$/.test(dashed)) return "latin-1";
  return name;
}
