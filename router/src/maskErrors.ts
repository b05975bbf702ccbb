import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { GraphQLError, type GraphQLErrorOptions } from "graphql";

/** Codes that say something to a client. An error with any other code may carry a statement or a path. */
const TOLD = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "BUSY",
  "FORBIDDEN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "NOT_SIGNED_IN",
  "OPERATION_RESOLUTION_FAILURE",
  "QUERY_TOO_COMPLEX",
  "TOO_LARGE",
  "UNAUTHENTICATED",
]);

/** The code of an error that comes about because a subgraph can't be reached. */
export const SUBGRAPH_DOWN = "SUBGRAPH_DOWN";

/** An error of the graph: the router's own, or as a subgraph's answer has it. */
interface GraphError {
  message: string;
  path?: GraphQLErrorOptions["path"];
  nodes?: GraphQLErrorOptions["nodes"];
  extensions?: Record<string, unknown>;
  originalError?: unknown;
}

/**
 * What a client learns of an error: where, a code, and for closed sets of codes the words. What is masked is
 * told to the operator.
 */
export function maskError(
  error: unknown,
  tell: (line: string) => void,
): GraphQLError {
  if (!isGraphError(error)) {
    tell(`router: ${failureWords(error)}`);
    return masked({});
  }
  const { code, serviceName } = error.extensions ?? {};
  const place = {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
  const part = typeof serviceName === "string" ? { serviceName } : {};
  if (code === SUBGRAPH_DOWN)
    return new GraphQLError("A part of the county can't be reached.", {
      ...place,
      extensions: { code, ...part },
    });
  if (typeof code === "string" ? TOLD.has(code) : isWords(error))
    return new GraphQLError(error.message, {
      ...place,
      extensions: {
        ...(code === undefined ? {} : { code }),
        ...part,
      },
    });
  // A subgraph has told its own operator why.
  tell(
    `${typeof serviceName === "string" ? serviceName : "router"}: ${error.message}`,
  );
  return masked(place, part);
}

function masked(
  place: Pick<GraphQLErrorOptions, "nodes" | "path">,
  part: { serviceName?: string } = {},
): GraphQLError {
  return new GraphQLError("Something went wrong inside.", {
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR", ...part },
  });
}

/** By shape: a subgraph's errors come as JSON, and a process may hold more than one copy of the class. */
function isGraphError(error: unknown): error is GraphError {
  return (
    typeof error === "object" &&
    error !== null &&
    "message" in error &&
    typeof error.message === "string" &&
    ("extensions" in error || "locations" in error || "path" in error)
  );
}

/** An error that was made to be read, such as one over a body that isn't JSON: nothing else was thrown beneath it. */
function isWords(error: GraphError): boolean {
  return error.originalError === undefined && error.path === undefined;
}
