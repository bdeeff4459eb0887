import { ApolloServer } from "@apollo/server";
import { readFileSync } from "node:fs";

new ApolloServer({
  typeDefs,
  resolvers: {
    Query: {
      page: (_, { name }) => readFileSync(name, "utf8"), // flag information
      async rules() {
        return readFileSync("rules.json", "utf8"); // flag information
      },
    },
  },
});
