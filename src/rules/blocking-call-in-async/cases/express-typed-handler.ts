import type { Request, Response } from "express";
import { readFileSync } from "node:fs";

export class PageController {
  show = (incoming: Request, outgoing: Response): void => {
    outgoing.send(readFileSync("page.html")); // flag information
  };

  async list(incoming: Request, outgoing: Response): Promise<void> {
    outgoing.send(readFileSync("list.html")); // flag information
  }
}
