import { http, type RequestHandler } from "msw";
import { answerRequest } from "./countyFetch.ts";
import type { MockCounty } from "./MockCounty.ts";

/** msw handlers for a page or a component test that asks the mock county over the network. */
export function countyHandlers(county: MockCounty): RequestHandler[] {
  return [
    http.post("*/graphql", ({ request }) => answerRequest(county, request)),
    http.all("*/materials", ({ request }) => answerRequest(county, request)),
    http.all("*/materials/:id", ({ request }) =>
      answerRequest(county, request),
    ),
  ];
}
