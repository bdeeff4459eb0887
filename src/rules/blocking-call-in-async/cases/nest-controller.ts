import { Controller, Get, Post } from "@nestjs/common";
import { readFileSync, writeFileSync } from "node:fs";

@Controller("reports")
export class ReportController {
  @Get(":name")
  show(name: string): Buffer {
    return readFileSync(name); // flag information
  }

  @Post()
  async save(name: string): Promise<void> {
    writeFileSync(name, ""); // flag information
  }
}
