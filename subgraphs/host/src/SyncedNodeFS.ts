import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What of Emscripten's module the file system needs. */
interface EmscriptenModule {
  NODEFS: {
    realPath(node: unknown): string;
    stream_ops: { fsync?: (stream: EmscriptenStream) => number };
  };
  FS: { ErrnoError: new (errno: number) => Error };
}

interface EmscriptenStream {
  /** Node's descriptor; directories are opened without one. */
  nfd?: number;
  node: unknown;
}

const EMSCRIPTEN_EIO = 29;

/** The shipped file system leaves `fsync` out, so that a commit would survive the process but not a power cut. */
export class SyncedNodeFS extends NodeFS {
  /** How often PostgreSQL has asked to make a file durable. */
  fsyncs = 0;

  override async init(
    ...[database, options]: Parameters<NodeFS["init"]>
  ): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(database, options);
    const giveFsync = (module: unknown): void => {
      const { FS, NODEFS } = module as EmscriptenModule;
      NODEFS.stream_ops.fsync = (stream) => {
        this.fsyncs += 1;
        try {
          if (stream.nfd === undefined)
            syncDirectory(NODEFS.realPath(stream.node));
          else fs.fsyncSync(stream.nfd);
        } catch {
          // PostgreSQL stops at a failed fsync and recovers from its log: the only safe answer to it.
          throw new FS.ErrnoError(EMSCRIPTEN_EIO);
        }
        return 0;
      };
    };
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), giveFsync],
      },
    };
  }
}

function syncDirectory(path: string): void {
  const descriptor = fs.openSync(path, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** What PGlite is started with on it, so that PostgreSQL asks for the fsync of every commit. */
export function durableStartParams(): string[] {
  return [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
    "-c",
    "fsync=on",
    "-c",
    // fdatasync is left out of the file system too, and plain fsync is what it was measured with.
    "wal_sync_method=fsync",
  ];
}
