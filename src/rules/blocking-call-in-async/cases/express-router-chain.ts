import { Router } from "express";
import { execSync } from "node:child_process";

export const router = Router();

function status(request, response) {
  response.send(execSync("uptime")); // flag warning
}

router.route("/status").get(status);
router.get("/all", [authorise, status]);
