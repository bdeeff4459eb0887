import { cpSync, readdirSync, rmSync } from "fs";
import type { Request, Response } from "express";

export function publish(request: Request, response: Response) {
  rmSync("public", { recursive: true }); // flag information
  cpSync("dist", "public", { recursive: true }); // flag information
  response.json(readdirSync("public")); // flag information
}
