import v8 from "node:v8";
import type { Request, Response } from "express";

export function heap(_request: Request, response: Response): void {
  response.send(v8.writeHeapSnapshot()); // flag warning
  process.report.writeReport(); // flag information
}
