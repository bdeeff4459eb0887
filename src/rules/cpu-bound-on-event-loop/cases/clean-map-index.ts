import express from "express";

const app = express();

app.post("/join", (request, response) => {
  const byId = new Map(request.body.users.map((user) => [user.id, user]));
  response.json(request.body.orders.map((order) => ({ ...order, user: byId.get(order.userId) })));
});
