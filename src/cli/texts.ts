import type { LocalizedText } from "../model/finding.ts";

/** Every sentence that the command line says about a file, in both languages. */
export const texts = {
  larger: (megabytes: number): LocalizedText => ({
    en: `larger than ${megabytes} MB, so it was not analysed`,
    "zh-cn": `大于 ${megabytes} MB，未分析`,
  }),
  binary: {
    en: "binary (it holds NUL bytes), so it was not analysed",
    "zh-cn": "是二进制文件（含有 NUL 字节），未分析",
  },
  undecodable: (encoding: string): LocalizedText => ({
    en: `not valid ${encoding}, so it was not analysed; save it in that encoding`,
    "zh-cn": `不是有效的 ${encoding} 文本，未分析；请以该编码保存`,
  }),
  unknownEncoding: (encoding: string): LocalizedText => ({
    en: `declares the encoding "${encoding}", which is unknown; save it as UTF-8`,
    "zh-cn": `声明了未知的编码“${encoding}”；请保存为 UTF-8`,
  }),
  unencodable: (encoding: string): LocalizedText => ({
    en: `not fixed: the fixed text cannot be written in ${encoding}; save the file as UTF-8 first`,
    "zh-cn": `未修复：修复后的文本无法以 ${encoding} 写入；请先把文件保存为 UTF-8`,
  }),
  notWritten: (reason: LocalizedText): LocalizedText => ({
    en: `not fixed, because it cannot be written: ${reason.en}`,
    "zh-cn": `未修复，因为无法写入：${reason["zh-cn"]}`,
  }),
  changedMeanwhile: {
    en: "not fixed: it was changed by somebody else in the meantime",
    "zh-cn": "未修复：文件在此期间被其他程序修改",
  },
  notASourceFile: {
    en: "not a Python, JavaScript or TypeScript file, so it was not analysed",
    "zh-cn": "不是 Python、JavaScript 或 TypeScript 文件，未分析",
  },
  notARegularFile: {
    en: "not a regular file, so it was not read",
    "zh-cn": "不是普通文件，未读取",
  },
  permissionDenied: { en: "permission denied", "zh-cn": "没有权限" },
  missing: { en: "no such file or folder", "zh-cn": "文件或文件夹不存在" },
  linkLoop: {
    en: "a link that leads back to itself or to a folder around it, so it was not followed",
    "zh-cn": "符号链接指回自身或其上级文件夹，未跟随",
  },
  failed: (reason: string): LocalizedText => ({
    en: `the analysis failed, please report it: ${reason}`,
    "zh-cn": `分析失败，请报告此问题：${reason}`,
  }),
  workerStopped: (reason: string): LocalizedText => ({
    en: `the analysis of this file stopped its worker, please report it: ${reason}`,
    "zh-cn": `分析此文件时工作线程停止，请报告此问题：${reason}`,
  }),
} as const;
