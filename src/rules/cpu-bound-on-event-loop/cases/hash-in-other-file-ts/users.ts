import { Router } from "express";
import { hashPassword } from "./passwords";

export const router = Router();

router.post("/users", async (request, response) => {
  const { name, password } = request.body;
  response.json({ name, secret: hashPassword(password) }); // flag
});
