import { compareSync } from "bcryptjs";
import { Controller, Post } from "@nestjs/common";

@Controller("session")
export class SessionController {
  @Post()
  create(password: string, stored: string) {
    return { ok: compareSync(password, stored) }; // flag
  }
}
