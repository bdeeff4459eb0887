import { readFileSync } from "node:fs";
import { type ArgumentsHost, type CanActivate, Catch, type ExceptionFilter, type ExecutionContext, Injectable } from "@nestjs/common";

@Injectable()
export class TokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { token } = context.switchToHttp().getRequest().headers;
    return readFileSync(`/run/tokens/${token}`, "utf8") === "valid"; // flag information
  }
}

@Catch()
export class Filter implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost): void {
    const page = readFileSync("error.html", "utf8"); // flag information
    host.switchToHttp().getResponse().send(page + error.message);
  }
}
