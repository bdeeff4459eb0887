import { Controller, Get, Injectable } from "@nestjs/common";
import { readFileSync } from "node:fs";

@Injectable()
export class ReportService {
  read(name: string): Buffer {
    return readFileSync(name);
  }
}

@Controller("reports")
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Get()
  show(): Buffer {
    return this.reports.read("a.txt"); // flag information message: read → fs.readFileSync
  }
}
