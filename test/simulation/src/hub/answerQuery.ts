import { casesSchema } from "@onedoor/cases/casesSchema";
import { type Context, contextOf } from "@onedoor/cases/Context";
import type { Hub } from "@onedoor/cases/hub/Hub";
import { subgraphSchema } from "@onedoor/subgraph-host/subgraphSchema";
import { type DocumentNode, execute, type GraphQLError, parse } from "graphql";
import type { Claims } from "../officials.ts";

export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

export interface GraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
}

const schema = subgraphSchema(
  await casesSchema(),
  (context) => (context as Context).reader?.role ?? null,
);
const documents = new Map<string, DocumentNode>();

/** As the subgraph answers, with its own schema and resolvers. */
export async function answerQuery(
  hub: Hub,
  claims: Claims,
  { query, variables }: Question,
): Promise<GraphAnswer> {
  const document = documents.get(query) ?? parse(query, { noLocation: true });
  documents.set(query, document);
  const { data, errors } = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: contextOf(hub, claims, {
      lost: null,
      clientAddress: null,
      eraseFiles: async () => undefined,
      sharing: null,
    }),
  });
  return errors === undefined
    ? { data: data as Record<string, unknown> }
    : { data: data as Record<string, unknown> | null, errors };
}
