// The gateway that ours is measured beside: same supergraph, same subgraphs, in a process of its own.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer, HeaderMap } from "@apollo/server";

const urls = JSON.parse(process.env.SUBGRAPH_URLS);
class Passing extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.authorization)
      request.http.headers.set("authorization", context.authorization);
  }
}
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.env.SUPERGRAPH, "utf8"),
  buildService: ({ name }) => new Passing({ url: urls[name.toLowerCase()] }),
});
const server = new ApolloServer({ gateway, csrfPrevention: false });
await server.start();
const http = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, String(value));
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: "POST",
      headers,
      search: "",
      body: JSON.parse(Buffer.concat(chunks).toString()),
    },
    context: async () => ({ authorization: request.headers.authorization }),
  });
  response
    .writeHead(answer.status ?? 200, { "content-type": "application/json" })
    .end(answer.body.string);
});
http.listen(0, "127.0.0.1", () =>
  console.log(`listening ${http.address().port}`),
);
