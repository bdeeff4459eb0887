import express from "express";

const app = express();

app.post("/roles", (request, response) => {
  const allowed: string[] = request.body.allowed;
  const days = ["mon", "tue", "wed"];
  const seen = new Set<string>();
  const ids: string[] = request.body.ids;
  response.json({
    users: request.body.users.filter((user: { role: string }) => allowed.includes(user.role)),
    days: days.filter((day, at) => days.indexOf(day) === at),
    ids: ids.filter((id) => !seen.has(id) && seen.add(id)),
    first: ids.indexOf(request.body.id),
    page: ids.slice(0, 20).map((id) => days.filter((day) => day === id)),
    named: request.body.users.map((user: { tags: string[] }) => user.tags.filter((tag) => tag !== "")),
  });
});
