import bcrypt from "bcrypt";
import { Router } from "express";

const router = Router();

router.post("/users", (request, response) => {
  const hash = bcrypt.hashSync(request.body.password, 12); // flag
  response.json({ hash });
});
