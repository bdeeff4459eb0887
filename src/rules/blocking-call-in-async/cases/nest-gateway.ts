import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import { readFileSync } from "node:fs";

@WebSocketGateway()
export class RulesGateway {
  @SubscribeMessage("rules")
  rules(): string {
    return readFileSync("rules.json", "utf8"); // flag information
  }

  @SubscribeMessage("more")
  async more(): Promise<string> {
    return readFileSync("more.json", "utf8"); // flag information
  }
}
